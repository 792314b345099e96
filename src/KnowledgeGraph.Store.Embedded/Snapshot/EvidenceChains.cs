namespace KnowledgeGraph.Store.Embedded;

/// <summary>The pieces of evidence of each claim, in the order recorded.</summary>
internal sealed class EvidenceChains
{
    private readonly PackedInts heads = new(-1);
    private readonly PackedInts next = new(-1);

    /// <summary>The bytes of each claim's first piece.</summary>
    public long FirstSize => heads.Size;

    /// <summary>The bytes of the pieces that follow others.</summary>
    public long NextSize => next.Size;

    /// <summary>Appends a piece whose values are set.</summary>
    public void Add(int claim, int evidence)
    {
        var last = heads[claim];
        if (last < 0)
        {
            heads[claim] = evidence;
            return;
        }

        while (next[last] is var following && following >= 0)
        {
            last = following;
        }

        if (last != evidence)
        {
            next[last] = evidence;
        }
    }

    /// <summary>The claim's first piece, or -1.</summary>
    public int First(int claim) => heads[claim];

    public int Next(int evidence) => next[evidence];
}
