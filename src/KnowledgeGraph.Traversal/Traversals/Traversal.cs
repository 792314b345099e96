using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>
/// What the compiler makes of one root field with its whole selection: where to start, what to expand, filter, order, page
/// and project. Immutable and independent of any store and of the operation that runs it, so it can be kept and run again.
/// </summary>
/// <param name="Root">Where the walk starts and what it answers.</param>
/// <param name="Time">The view that holds on every hop.</param>
public sealed record Traversal(RootStep Root, TraversalTime Time);

/// <summary>The time arguments of a root field.</summary>
/// <param name="AsOf">The day of the view, or null for the operation's today. Ignored when <paramref name="During"/> is given.</param>
/// <param name="During">The window of the view: whatever overlaps it; open ends allowed.</param>
/// <param name="KnownAt">The instant whose knowledge is asked for, or null for the operation's revision.</param>
public sealed record TraversalTime(DateOnly? AsOf, Period? During, DateTimeOffset? KnownAt)
{
    /// <summary>Today, as known now.</summary>
    public static TraversalTime Now { get; } = new(null, null, null);

    /// <summary>Whether the view was asked for by name; ids served under it carry it (see `ViewSuffix`).</summary>
    public bool IsExplicit => AsOf is not null || During is not null || KnownAt is not null;
}

/// <summary>Where a traversal starts.</summary>
public abstract record RootStep;

/// <summary>Nodes or claims by id or key: `country(key:)`, `node(id:)`, `nodes(ids:)`.</summary>
/// <param name="Targets">What to look up, in the order asked for; duplicates stay.</param>
/// <param name="IsList">Whether the answer is a list with null for what isn't there, or one object or null.</param>
/// <param name="Shape">What to project; a kind that it has no shape for is not found.</param>
public sealed record LookupRoot(ImmutableArray<LookupTarget> Targets, bool IsList, ItemShape Shape) : RootStep;

/// <summary>A node or claim to look up.</summary>
/// <param name="Reference">A key or an id, without the view that an id may carry.</param>
/// <param name="Time">The view: the id's own, or the root field's.</param>
public sealed record LookupTarget(string Reference, TraversalTime Time);

/// <summary>All nodes of some kinds: `countries`, `actors`.</summary>
public sealed record NodesRoot(ImmutableArray<NodeKind> Kinds, ConnectionQuery Connection) : RootStep;

/// <summary>All claims of some kinds: `stances`, `claims`; with <paramref name="Of"/>, those that a node stands at an end of.</summary>
/// <param name="Of">Ids or keys, or empty for all claims. One that names nothing is an error (<see cref="StoreErrorCodes.UnknownNode"/>).</param>
public sealed record ClaimsRoot(ImmutableArray<ClaimKind> Kinds, ImmutableArray<string> Of, ConnectionQuery Connection) : RootStep;

/// <summary>Full-text search over nodes.</summary>
/// <param name="Text">As asked; the last word matches as a prefix.</param>
/// <param name="Connection">Its order is <see cref="SearchOrder.Keys"/>.</param>
public sealed record SearchRoot(string Text, ImmutableArray<NodeKind> Kinds, ConnectionQuery Connection) : RootStep;

/// <summary>Nodes that may be the same as a given one: see <see cref="DuplicateRanker"/>.</summary>
/// <param name="Of">An id or key. One that names nothing is an error (<see cref="StoreErrorCodes.UnknownNode"/>).</param>
/// <param name="Kind">The kind that the id or key is of; the nodes are of it, too.</param>
/// <param name="Connection">Its order is <see cref="SearchOrder.Keys"/>.</param>
public sealed record DuplicatesRoot(string Of, NodeKind Kind, ConnectionQuery Connection) : RootStep;

/// <summary>Which nodes the rows of a table mean: a list with a result for each query; see <see cref="MatchRanker"/>.</summary>
/// <param name="Shape">Of a result.</param>
public sealed record MatchRoot(ImmutableArray<MatchQuery> Queries, ObjectShape Shape) : RootStep;

/// <summary>Everything within some hops of some nodes.</summary>
/// <param name="Of">Ids or keys. One that names nothing is an error (<see cref="StoreErrorCodes.UnknownNode"/>).</param>
/// <param name="Kinds">The kinds of claims to walk.</param>
/// <param name="Limit">The most nodes to answer; nearer ones first, then by id.</param>
public sealed record NeighborhoodRoot(
    ImmutableArray<string> Of, int Hops, ImmutableArray<ClaimKind> Kinds, int Limit, ObjectShape Shape) : RootStep;

/// <summary>
/// All shortest paths between two nodes along visible claims, whichever way each runs: sequences of claims of the least length, in
/// the order of their ids (that of the first claim, then of the second …). From a node to itself it is one without a claim.
/// </summary>
/// <param name="From">An id or key. One that names nothing is an error (<see cref="StoreErrorCodes.UnknownNode"/>); so for those below.</param>
/// <param name="MaxHops">The most claims that a path may have; at least 1.</param>
/// <param name="Kinds">The kinds of claims to walk.</param>
/// <param name="Avoid">Ids or keys of nodes that no path comes through; one that names an end is an error (<see cref="PathNotes.AvoidedEnd"/>).</param>
/// <param name="First">How many paths to answer; when there are more, with <see cref="WarningCodes.Truncated"/>.</param>
public sealed record PathsRoot(
    string From,
    string To,
    int MaxHops,
    ImmutableArray<ClaimKind> Kinds,
    ImmutableArray<string> Avoid,
    int First,
    ObjectShape Shape) : RootStep
{
    /// <summary>All nodes that have to be there, in the order in which they are looked for.</summary>
    public ImmutableArray<string> References => [From, To, .. Avoid];
}

/// <summary>What each revision after <paramref name="Since"/> recorded and retracted, in order.</summary>
/// <param name="First">How many revisions; those that <paramref name="Where"/> leaves out don't count.</param>
/// <param name="Where">Which changes; null for all.</param>
public sealed record ChangesRoot(long Since, int First, ObjectShape Shape, ChangeFilter? Where = null) : RootStep;

/// <summary>What the revision that is read recorded and retracted; one object, or null when that is nothing of what is asked for.</summary>
/// <param name="Where">Which changes; null for all.</param>
public sealed record ChangeRoot(ObjectShape Shape, ChangeFilter? Where = null) : RootStep;

/// <summary>
/// Which nodes and claims of a revision are asked for, each as it is at that revision: a change lists those for which the
/// condition holds, and a revision without any is left out. A part that is null is asked for nothing.
/// </summary>
/// <param name="Nodes">On nodes that are new or have new values.</param>
/// <param name="Claims">On claims that were recorded or retracted.</param>
public sealed record ChangeFilter(Filter? Nodes, Filter? Claims);

/// <summary>What the graph holds: its revision and counts.</summary>
public sealed record GraphRoot(ObjectShape Shape) : RootStep;
