using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>A schema names at most one type per kind of operation (§3.3.1 of the specification).</summary>
internal static class UniqueOperationTypes
{
    public static void Check(SchemaDocument document, SchemaErrorList errors)
    {
        var first = new Dictionary<OperationKind, OperationTypeDefinitionNode>();
        foreach (var node in document.OperationTypes)
        {
            if (!first.TryAdd(node.Operation, node))
            {
                errors.Report(
                    $"There can be only one {node.Operation.ToString().ToLowerInvariant()} type in schema.",
                    first[node.Operation],
                    node);
            }
        }
    }
}
