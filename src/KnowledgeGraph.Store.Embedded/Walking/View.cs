using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>
/// What a walk sees: one revision, and of its claims those that show on a day (or happen within a window). Whatever is written
/// meanwhile doesn't change it.
/// </summary>
internal sealed class View
{
    /// <summary>Every 256th step asks.</summary>
    private const uint StepMask = 0xFF;

    private readonly bool isWindow;
    private readonly int from;
    private readonly int to;

    private uint steps;

    private View(
        GraphSnapshot graph,
        Published limits,
        GraphBase @base,
        int revision,
        (bool IsWindow, int From, int To) days,
        CancellationToken cancellation)
    {
        Graph = graph;
        Limits = limits;
        Base = @base;
        Revision = revision;
        (isWindow, from, to) = days;
        Cancellation = cancellation;
    }

    public GraphSnapshot Graph { get; }

    public NodeTable Nodes => Graph.Nodes;

    public ClaimTable Claims => Graph.Claims;

    /// <summary>How far the tables went when the walk began.</summary>
    public Published Limits { get; }

    public GraphBase Base { get; }

    public int Revision { get; }

    /// <summary>Fires when the client is gone, or the operation's time is over.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>For the connection that is being collected; there is one at a time.</summary>
    public Candidates Candidates => field ??= new Candidates();

    /// <summary>For its connections; one view is walked by one thread.</summary>
    public ConnectionRuns Runs => field ??= new ConnectionRuns();

    /// <summary>The hits of the search that the walk is over, or null.</summary>
    public SearchHits? Hits { get; init; }

    /// <param name="cancellation">Ends a walk over the view, see <see cref="Step"/>.</param>
    public static View Of(GraphSnapshot graph, TraversalTime time, ReadContext context, CancellationToken cancellation)
    {
        // What is published first, then the base: a base is in place before the rows that only it leads to are published.
        var limits = graph.Published;
        var revision = (int)Math.Min(context.Revision, limits.Revision);
        if (time.KnownAt is { } instant)
        {
            revision = graph.Revisions.At(instant, revision);
        }

        if (time.During is { } window)
        {
            var last = window.To?.DayNumber ?? int.MaxValue;
            return new View(
                graph, limits, graph.Base, revision, (true, window.From?.DayNumber ?? int.MinValue, last), cancellation);
        }

        var day = (time.AsOf ?? context.Today).DayNumber;
        return new View(graph, limits, graph.Base, revision, (false, day, day), cancellation);
    }

    /// <summary>
    /// Counts something that a walk looks at. A walk is one long computation that nothing interrupts, so it has to ask now and
    /// then whether anybody still waits for it.
    /// </summary>
    /// <exception cref="OperationCanceledException">The client is gone, or the operation's time is over.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Step()
    {
        if ((++steps & StepMask) == 0)
        {
            Cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Sorts; each comparison is a <see cref="Step"/>.</summary>
    /// <exception cref="OperationCanceledException">The client is gone, or the operation's time is over.</exception>
    public void Sort(Span<int> items, Comparison<int> compare)
    {
        try
        {
            items.Sort((left, right) =>
            {
                Step();
                return compare(left, right);
            });
        }
        catch (InvalidOperationException failure) when (failure.InnerException is OperationCanceledException ended)
        {
            // A sort wraps what its comparison throws.
            ExceptionDispatchInfo.Throw(ended);
        }
    }

    /// <summary>The same at another time.</summary>
    public View At(TraversalTime time, ReadContext context) => Of(Graph, time, context, Cancellation);

    /// <summary>The same on the same days, at an earlier revision.</summary>
    public View At(int revision) => new(Graph, Limits, Base, revision, (isWindow, from, to), Cancellation);

    /// <summary>The same with the hits of a search.</summary>
    public View With(SearchHits hits) =>
        new(Graph, Limits, Base, Revision, (isWindow, from, to), Cancellation) { Hits = hits };

    /// <summary>Whether the claim is known and, on the view's days, so.</summary>
    public bool IsVisible(int claim) => Claims.IsLive(claim, Revision) && Shows(claim);

    /// <summary>Whether the node is known, and not as another one.</summary>
    public bool HasNode(int node) => Nodes.VersionAt(node, Revision) >= 0 && !Nodes.IsMerged(node, Revision);

    /// <summary>The node that an id or a key means: of a merged one, the one that took it in; -1 when none is known.</summary>
    public int FindNode(string reference) =>
        Nodes.FindReference(reference) is var node && node >= 0 && Nodes.VersionAt(node, Revision) >= 0 ? Nodes.SurvivorOf(node, Revision) : -1;

    /// <summary>The node of an id or a key.</summary>
    /// <exception cref="TraversalException">`UNKNOWN_NODE`: none is known.</exception>
    public int RequireNode(string reference) => FindNode(reference) is var node && node >= 0
        ? node
        : throw TraversalException.UnknownNode(reference);

    /// <summary>The node as it is known; its row is -1 when it isn't.</summary>
    public Item Node(int node)
    {
        var version = Nodes.VersionAt(node, Revision);
        return new Item(node, version < 0 ? -1 : Nodes.RowOf(version));
    }

    public Item Claim(int claim, int near = -1) => new(claim, Claims.RowOf(claim), near);

    /// <summary>The end of the claim that isn't the near one; the same node for a claim of a node to itself.</summary>
    public int FarEnd(int claim, int near) => Claims.SubjectOf(claim) == near ? Claims.ObjectOf(claim) : Claims.SubjectOf(claim);

    /// <summary>The rules of <see cref="ClaimPeriod"/>, in days.</summary>
    private bool Shows(int claim)
    {
        var validFrom = Claims.ValidFromOf(claim);
        var start = validFrom == PackedDate.Null ? int.MinValue : PackedDate.FirstDay(validFrom);
        if (start > to)
        {
            return false;
        }

        if (Claims.IsAct(claim))
        {
            return !isWindow || validFrom == PackedDate.Null || PackedDate.LastDay(validFrom) >= from;
        }

        var validTo = Claims.ValidToOf(claim);
        return validTo == PackedDate.Null || PackedDate.LastDay(validTo) >= from;
    }
}
