namespace KnowledgeGraph.Store.Embedded;

/// <summary>The pieces of evidence of each claim, in the order recorded.</summary>
internal sealed class EvidenceChains
{
    private readonly Chunked<int> heads = new(-1);
    private readonly Chunked<int> next = new(-1);

    /// <summary>Appends a piece whose values are set.</summary>
    public void Add(int claim, int evidence)
    {
        var last = heads[claim];
        if (last < 0)
        {
            Volatile.Write(ref heads.Slot(claim), evidence);
            return;
        }

        while (next[last] is var following && following >= 0)
        {
            last = following;
        }

        if (last != evidence)
        {
            Volatile.Write(ref next.Slot(last), evidence);
        }
    }

    /// <summary>The claim's first piece, or -1.</summary>
    public int First(int claim) => Volatile.Read(in heads.Peek(claim));

    public int Next(int evidence) => Volatile.Read(in next.Peek(evidence));
}
