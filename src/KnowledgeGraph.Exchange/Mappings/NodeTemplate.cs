using KnowledgeGraph.Model;

namespace KnowledgeGraph.Exchange;

/// <summary>How a row becomes a node.</summary>
internal sealed class NodeTemplate(NodeKind kind, ValueSource key, AttributeTemplates attributes)
{
    /// <summary>The node, or null when something is wrong with the row.</summary>
    public NodeRecord? Make(IRow row, RowReport report)
    {
        report.Field = $"{kind}.{NodeReader.Key}";
        var name = key.Find(row, report);
        var node = new NodeRecord(kind, name ?? string.Empty, attributes.Make(row, report));
        if (!report.IsRowBad)
        {
            foreach (var problem in RecordChecks.Check(node))
            {
                report.Field = $"{kind}.{problem.Path}";
                report.Add(problem.Path == NodeReader.Key ? key.Column : attributes.ColumnOf(Paths.FirstOf(problem.Path)), problem.Message);
            }
        }

        return report.IsRowBad ? null : node;
    }
}

/// <summary>Paths of fields: `aliases[1]`.</summary>
internal static class Paths
{
    /// <summary>The name that a path begins with.</summary>
    public static string FirstOf(string path) => path.IndexOfAny(['[', '.']) is var end and >= 0 ? path[..end] : path;
}
