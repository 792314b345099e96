using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>Breaks the rules on documents and operations (specification, sections 5.1 and 5.2).</summary>
internal static class DocumentMutators
{
    private static readonly string[] NotExecutable =
    [
        "type T { a: Int }", "extend type Query { a: Int }", "schema { query: Query }", "extend schema @mark", "directive @d on FIELD",
        "scalar S", "extend scalar Date @mark", "interface I { a: Int }", "union U = A", "enum E { A }", "input N { a: Int }", "\"d\" type T",
    ];

    public static IEnumerable<Mutator> All =>
    [
        new("ExecutableDefinitions", (document, random) =>
        {
            document.Others.Add(random.Of(NotExecutable));
            return true;
        }),
        new("UniqueOperationNames", (document, random) =>
        {
            DraftOperation first = random.Of(document.Operations);
            first.Name ??= "Same";
            document.Operations.Add(Small(first.Name));
            return true;
        }),
        new("LoneAnonymousOperation", (document, random) =>
        {
            document.Operations.Insert(random.Next(document.Operations.Count + 1), Small(null));
            return true;
        }),
        new("SingleFieldSubscriptions", AddSubscription),
        new("SingleFieldSubscriptions", AddSubscription),
    ];

    private static DraftOperation Small(string? name) => new(OperationKind.Query, TestSchemas.Wide.QueryType, name)
    {
        Selections = [Leaf(TestSchemas.Wide.QueryType, "__typename")],
    };

    private static DraftField Leaf(ObjectType type, string name) =>
        new(type, Execution.MetaFields.Find(TestSchemas.Wide, type, name)!);

    /// <summary>Several fields, introspection, or conditions, some of them inside fragments.</summary>
    private static bool AddSubscription(DraftDocument document, Random random)
    {
        ObjectType type = TestSchemas.Wide.SubscriptionType!;
        DraftOperation operation = new(OperationKind.Subscription, type, random.OneIn(2) && document.Operations.Count == 0 ? null : "Watch");
        document.Operations.ForEach(other => other.Name ??= "Other");
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            DraftField field = Leaf(type, random.OneIn(3) ? "__typename" : "ticks");
            field.Alias = random.OneIn(2) ? $"a{random.Next(3)}" : null;
            if (random.OneIn(4))
            {
                field.Directives.Add(Condition(random));
            }
            operation.Selections.Add(Wrapped(field, document, random));
        }
        document.Operations.Add(operation);
        return true;
    }

    private static DraftSelection Wrapped(DraftField field, DraftDocument document, Random random)
    {
        switch (random.Next(4))
        {
            case 0:
                DraftInline inline = new(field.Parent, random.OneIn(2) ? null : "Subscription") { Selections = [field] };
                if (random.OneIn(4))
                {
                    inline.Directives.Add(Condition(random));
                }
                return inline;
            case 1:
                DraftFragment fragment = new(field.Parent, $"Watched{document.Fragments.Count}") { Selections = [field] };
                document.Fragments.Add(fragment);
                return new DraftSpread(fragment.Name!);
            default:
                return field;
        }
    }

    private static DraftDirective Condition(Random random) => new(random.OneIn(2) ? "skip" : "include")
    {
        Arguments = [new("if", new(null, random.OneIn(2) ? "true" : "false"))],
    };
}
