using KnowledgeGraph.Model;

namespace KnowledgeGraph.Exchange;

/// <summary>What some rows of a table became, with the line of each record.</summary>
/// <param name="Table">The file's name.</param>
internal sealed record RowBatch(
    string Table, WhenPresent WhenPresent, List<(NodeRecord Node, int Line)> Nodes, List<(ClaimRecord Claim, int Line)> Claims)
{
    public const int Size = 2_000;

    public bool IsFull => Nodes.Count + Claims.Count >= Size;
}
