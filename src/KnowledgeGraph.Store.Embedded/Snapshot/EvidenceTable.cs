using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>Pieces of evidence. A piece's place is its number in the ledger less one, and its row.</summary>
internal sealed class EvidenceTable(GraphModel model, TextHeap texts)
{
    private readonly Chunked<int> recorded = new(0);
    private readonly Chunked<int> retracted = new(int.MaxValue);

    public RecordColumns Columns { get; } = new(model.Evidence.Attributes, model.Evidence.References, texts, keepsFolded: false);

    public int Count => Columns.Count;

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
            Volatile.Write(ref retracted.Slot(evidence), revision);
        }
    }

    public bool IsLive(int evidence, int revision) => recorded[evidence] <= revision && retracted[evidence] > revision;
}
