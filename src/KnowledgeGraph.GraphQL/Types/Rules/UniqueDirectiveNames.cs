namespace KnowledgeGraph.GraphQL.Types;

/// <summary>All directives have different names (§3.3 of the specification).</summary>
internal static class UniqueDirectiveNames
{
    public static void Check(SchemaDocument document, SchemaErrorList errors)
    {
        var first = new Dictionary<string, int>();
        foreach (var node in document.Directives)
        {
            if (!first.TryAdd(node.Name, node.NameStart))
            {
                errors.ReportAt(
                    $"There can be only one directive named \"@{node.Name}\".", first[node.Name], node.NameStart);
            }
        }
    }
}
