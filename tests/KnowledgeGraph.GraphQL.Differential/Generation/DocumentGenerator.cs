using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>Makes valid documents for a schema: operations with variables, fragments, directives and values of every kind.</summary>
internal sealed class DocumentGenerator
{
    private readonly Random random;
    private readonly Schema schema;
    private readonly DraftDocument document = new();

    private DocumentGenerator(Schema schema, Random random)
    {
        this.schema = schema;
        this.random = random;
    }

    public static DraftDocument Generate(Schema schema, Random random)
    {
        DocumentGenerator generator = new(schema, random);
        int operations = random.OneIn(5) ? random.Next(2, 4) : 1;
        for (int i = 0; i < operations; i++)
        {
            generator.AddOperation(operations == 1 && random.OneIn(3) ? null : $"Operation{i}");
        }
        return generator.document;
    }

    private void AddOperation(string? name)
    {
        OperationKind kind = random.Next(8) switch
        {
            0 when schema.MutationType is not null => OperationKind.Mutation,
            1 when schema.SubscriptionType is not null => OperationKind.Subscription,
            _ => OperationKind.Query,
        };
        DraftOperation operation = new(kind, schema.GetRootType(kind)!, name);
        SelectionGenerator selections = new(schema, random, document, operation);
        operation.Selections.AddRange(selections.Root());
        selections.Decorate(operation);
        if (random.OneIn(12))
        {
            operation.Description = "\"What it asks.\"";
        }
        document.Operations.Add(operation);
    }
}
