using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Contracts;

/// <summary>Takes positions and offices down as texts. A number that has no node yet is a fault.</summary>
internal sealed class CollectedPositions(PositionModel positions) : IPositionSink
{
    private readonly Dictionary<int, string> nodes = [];

    public List<string> Rows { get; } = [];

    public void Node(int number, ReadOnlySpan<byte> id) => nodes.Add(number, Encoding.UTF8.GetString(id).Replace('~', '/'));

    public void Position(in PositionRow row)
    {
        Span<byte> claim = stackalloc byte[ClaimId.TextLength];
        row.Claim.Write(claim);
        Rows.Add(
            $"{nodes[row.Actor]} {positions.Position.Enum!.Values[row.Position].Name} {nodes[row.Topic]} {row.From} {row.To} "
            + $"{(row.IsAct ? "act" : "state")} {positions.Kind.FieldName}~{Encoding.UTF8.GetString(claim)}");
    }

    public void Office(in OfficeRow row) => Rows.Add($"{nodes[row.Holder]} for {nodes[row.Body]} {row.Holds.From:O} {row.Holds.To:O}");
}
