using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>
/// The definition of a directive does not use the directive, neither on its arguments nor in their types (§3.13 of the
/// specification).
/// </summary>
internal static class DirectivesAreNotCircular
{
    public static void Check(SchemaDraft draft, SchemaErrorList errors)
    {
        foreach (var directive in draft.OwnDirectives)
        {
            if (FindUse(draft, directive) is { } use)
            {
                errors.Report(
                    $"Directive \"{directive}\" cannot be used in its own definition.", directive.Syntax, use);
            }
        }
    }

    /// <summary>Looks through all that the definition leads to for a use of the directive itself.</summary>
    private static DirectiveNode? FindUse(SchemaDraft draft, DirectiveDefinition directive)
    {
        var seen = new HashSet<INamedDefinition> { directive };
        var open = new Queue<INamedDefinition>([directive]);
        while (open.TryDequeue(out var definition))
        {
            foreach (var node in DirectivesIn(definition))
            {
                if (node.Name == directive.Name)
                {
                    return node;
                }

                if (draft.Directives.Find(node.Name) is { } used && seen.Add(used))
                {
                    open.Enqueue(used);
                }
            }

            foreach (var type in InputsOf(definition).Select(static input => input.Type.Named).Where(seen.Add))
            {
                open.Enqueue(type);
            }
        }

        return null;
    }

    private static IEnumerable<InputValueDefinition> InputsOf(INamedDefinition definition) => definition switch
    {
        DirectiveDefinition directive => directive.Arguments,
        InputObjectType input => input.Fields,
        _ => [],
    };

    private static IEnumerable<DirectiveNode> DirectivesIn(INamedDefinition definition) =>
        ((definition as NamedType)?.Directives ?? [])
            .Concat(InputsOf(definition).SelectMany(static input => input.Directives))
            .Concat(definition is EnumType values ? values.Values.SelectMany(static value => value.Directives) : []);
}
