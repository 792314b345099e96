using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>
/// The whole ledger in memory, in columns that all readers share. A reader pins a revision and sees nothing above it, because
/// every row says which revision recorded and which retracted it. One writer (<see cref="SnapshotLoader"/>), readers without locks.
/// </summary>
internal sealed class GraphSnapshot
{
    /// <summary>A base is rebuilt when more claims than these wait, or than a <see cref="FoldShare"/>th of what it has, if that is more.</summary>
    private const int FoldMinimum = 64;
    private const int FoldShare = 32;

    private readonly Lock folding = new();
    private Published published;
    private GraphBase current;

    public GraphSnapshot(GraphModel model)
    {
        Model = model;
        published = new Published(0, 0, 0, 0) { Kinds = PublishedRevision.Of(model, 0, []) };
        Nodes = new NodeTable(model, Texts);
        Claims = new ClaimTable(model, Texts);
        Evidence = new EvidenceTable(model);
        current = GraphBase.Empty(model.NodeKinds.Length, model.ClaimKinds.Length);
    }

    public GraphModel Model { get; }

    /// <summary>The texts of nodes and claims.</summary>
    public TextHeap Texts { get; } = new();

    public NodeTable Nodes { get; }

    public ClaimTable Claims { get; }

    public EvidenceTable Evidence { get; }

    public RevisionTable Revisions { get; } = new();

    /// <summary>What readers may read.</summary>
    public Published Published => Volatile.Read(ref published);

    public GraphBase Base => Volatile.Read(ref current);

    /// <summary>The claim of that id, whatever recorded it; or -1.</summary>
    public int FindClaim(string id)
    {
        if (!Claims.Ids.TryParse(id, out var kind, out var parsed))
        {
            return -1;
        }

        // The base last: a claim that leaves the recent ones is in it by then.
        var recent = Claims.Recent.Find(kind, parsed);
        return recent >= 0 ? recent : Claims.Ids.Find(Base.Claims[kind], parsed);
    }

    /// <summary>Whether so much waits outside the base that a fold is due.</summary>
    public bool NeedsFold
    {
        get
        {
            var (_, nodes, _, claims) = Published;
            var taken = Base;
            return claims - taken.ClaimCount > Math.Max(FoldMinimum, taken.ClaimCount / FoldShare)
                || nodes - taken.NodeCount > Math.Max(FoldMinimum, taken.NodeCount / FoldShare);
        }
    }

    /// <summary>Tells those who wait for new revisions.</summary>
    public PublicationSignal Publications { get; } = new();

    /// <summary>Lets readers see up to these places.</summary>
    public void Publish(Published next)
    {
        Volatile.Write(ref published, next);
        Publications.Raise();
    }

    /// <summary>Builds a base of all that is published and puts it in the place of the former. Readers go on meanwhile.</summary>
    public void Fold()
    {
        lock (folding)
        {
            var (_, nodes, _, claims) = Published;
            Fold(nodes, claims);
        }
    }

    /// <summary>Builds the base of rows that are loaded but not published yet, so that they needn't be linked one by one.</summary>
    public void FoldLoaded()
    {
        lock (folding)
        {
            Fold(Nodes.Count, Claims.Count);
        }
    }

    private void Fold(int nodes, int claims)
    {
        var former = Base;
        if (nodes > former.NodeCount || claims > former.ClaimCount)
        {
            Volatile.Write(ref current, GraphBase.Build(former, Nodes, Claims, nodes, claims));
        }
    }
}

/// <summary>The newest revision that readers may read, and how far the tables go at it.</summary>
internal sealed record Published(int Revision, int Nodes, int Versions, int Claims)
{
    /// <summary>How far the table of evidence goes.</summary>
    public int Evidence { get; init; }

    /// <summary>The revision with the last one that touched each kind.</summary>
    public required PublishedRevision Kinds { get; init; }
}
