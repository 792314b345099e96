namespace KnowledgeGraph.Store.Embedded;

/// <summary>
/// The claims at each node that the base doesn't have yet, newest first. A chain runs on into claims that the base has taken up;
/// readers stop there. Adding costs the same however large the graph is.
/// </summary>
internal sealed class ClaimChains
{
    private readonly Chunked<int> outHeads = new(-1);
    private readonly Chunked<int> inHeads = new(-1);
    private readonly Chunked<int> outNext = new(-1);
    private readonly Chunked<int> inNext = new(-1);

    /// <summary>The bytes that the chains take.</summary>
    public long Size => new[] { outHeads, inHeads, outNext, inNext }.Sum(links => links.SizeOf(sizeof(int)));

    /// <summary>Links a claim whose values are set; claims come in the order of their places.</summary>
    public void Add(int claim, int subject, int @object)
    {
        outNext[claim] = outHeads[subject];
        Volatile.Write(ref outHeads.Slot(subject), claim);
        inNext[claim] = inHeads[@object];
        Volatile.Write(ref inHeads.Slot(@object), claim);
    }

    /// <summary>The newest claim of which the node is the subject (or the object), or -1.</summary>
    public int First(int node, bool isSubject) => Volatile.Read(in (isSubject ? outHeads : inHeads).Peek(node));

    public int Next(int claim, bool isSubject) => (isSubject ? outNext : inNext)[claim];
}
