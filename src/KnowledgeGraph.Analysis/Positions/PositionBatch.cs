namespace KnowledgeGraph.Analysis;

/// <summary>Positions and offices as they were collected.</summary>
/// <param name="Ids">The ids of the numbers in the entries; null for a number that none has.</param>
internal sealed record PositionBatch(IReadOnlyList<string?> Ids, List<PositionEntry> Entries, IReadOnlyList<OfficeEntry> Offices)
{
    public static PositionBatch Empty { get; } = new([], [], []);
}
