using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>Pieces of evidence. A piece's place is its number in the ledger less one, and its row.</summary>
internal sealed class EvidenceTable(GraphModel model)
{
    private readonly PackedInts recorded = new(0);
    private readonly PackedInts retracted = new(int.MaxValue);

    public RecordColumns Columns { get; } = new(model.Evidence.Attributes, model.Evidence.References, texts: null);

    public int Count => Columns.Count;

    /// <summary>What the columns beside attributes and references take.</summary>
    public IEnumerable<ColumnSize> Sizes => [new("evidence", "recorded", recorded.Size), new("evidence", "retracted", retracted.Size)];

    public void Add(ReadOnlySpan<byte> references, ReadOnlySpan<byte> data, int revision)
    {
        Columns.SetAttributes(Count, data);
        Columns.SetReferences(Count, references);
        recorded[Count] = revision;
        Columns.Count++;
    }

    public void Retract(int evidence, int revision)
    {
        if (retracted[evidence] == int.MaxValue)
        {
            retracted[evidence] = revision;
        }
    }

    public bool IsLive(int evidence, int revision) => recorded[evidence] <= revision && retracted[evidence] > revision;
}
