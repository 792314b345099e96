using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Analysis;

/// <summary>Takes positions as a store reads them and makes columns of them.</summary>
internal sealed class PositionCollector(GraphModel model, PositionModel positions) : IPositionSink
{
    private readonly List<PositionEntry> entries = [];
    private readonly List<OfficeRow> offices = [];
    private readonly List<string?> ids = [];
    private readonly List<bool> isMeasured = [];

    public void Node(int number, ReadOnlySpan<byte> id)
    {
        while (ids.Count <= number)
        {
            ids.Add(null);
            isMeasured.Add(false);
        }

        var text = Encoding.UTF8.GetString(id);
        ids[number] = text;
        isMeasured[number] = NodeKey.TryRead(text, out var key) && model.FindKindOfKey(key) is { IsMeasured: true };
    }

    public void Position(in PositionRow row)
    {
        if (!isMeasured[row.Actor])
        {
            return;
        }

        var last = row.IsAct ? row.From?.Last : row.To?.Last;
        entries.Add(new PositionEntry(
            row.Actor,
            row.Topic,
            row.From?.First.DayNumber ?? int.MinValue,
            last?.DayNumber ?? int.MaxValue,
            (ushort)(row.IsAct ? row.Position : row.Position | PositionEntry.StateFlag),
            row.Claim));
    }

    public void Office(in OfficeRow row) => offices.Add(row);

    public PositionColumns Build() => PositionColumns.Build(positions, ToBatch());

    /// <summary>What was collected. Ends the collecting.</summary>
    public PositionBatch ToBatch() =>
        new(ids, entries, [.. offices.Select(row => new OfficeEntry(ids[row.Holder]!, ids[row.Body]!, row.Holds))]);
}
