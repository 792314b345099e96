using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>All types have different names (§3.3 of the specification).</summary>
internal static class UniqueTypeNames
{
    public static void Check(SchemaDocument document, SchemaErrorList errors)
    {
        var first = new Dictionary<string, int>();
        foreach (var node in document.Types)
        {
            if (!first.TryAdd(node.Name, node.NameStart))
            {
                errors.ReportAt(
                    $"There can be only one type named \"{node.Name}\".", first[node.Name], node.NameStart);
            }
            else if (node is not ScalarTypeDefinitionNode && BuiltInScalars.All.Any(type => type.Name == node.Name))
            {
                errors.ReportAt(
                    $"Type \"{node.Name}\" is a built-in scalar. It cannot be redefined.", node.NameStart);
            }
        }
    }
}
