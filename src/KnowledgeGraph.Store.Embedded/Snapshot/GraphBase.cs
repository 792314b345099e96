using System.Collections.Immutable;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>
/// The nodes and claims up to some place, listed the ways that readers walk them. Immutable; what came later is found
/// through <see cref="ClaimChains"/> and at the tables' ends until a new base takes it up.
/// </summary>
internal sealed class GraphBase
{
    private GraphBase(
        int nodeCount,
        int claimCount,
        ImmutableArray<int[]> nodes,
        ImmutableArray<int[]> claims,
        ImmutableArray<Adjacency> bySubject,
        ImmutableArray<Adjacency> byObject)
    {
        NodeCount = nodeCount;
        ClaimCount = claimCount;
        Nodes = nodes;
        Claims = claims;
        BySubject = bySubject;
        ByObject = byObject;
    }

    /// <summary>All nodes before this place are in the base.</summary>
    public int NodeCount { get; }

    /// <summary>All claims before this place are in the base.</summary>
    public int ClaimCount { get; }

    /// <summary>The nodes of each kind in the order of their ids.</summary>
    public ImmutableArray<int[]> Nodes { get; }

    /// <summary>The claims of each kind in the order of their ids.</summary>
    public ImmutableArray<int[]> Claims { get; }

    /// <summary>The claims of each kind by subject.</summary>
    public ImmutableArray<Adjacency> BySubject { get; }

    public ImmutableArray<Adjacency> ByObject { get; }

    public static GraphBase Empty(int nodeKinds, int claimKinds) => new(
        0,
        0,
        [.. Enumerable.Repeat(Array.Empty<int>(), nodeKinds)],
        [.. Enumerable.Repeat(Array.Empty<int>(), claimKinds)],
        [.. Enumerable.Repeat(Adjacency.Empty, claimKinds)],
        [.. Enumerable.Repeat(Adjacency.Empty, claimKinds)]);

    /// <summary>Takes up everything up to the given places; reads only what is set for good.</summary>
    public static GraphBase Build(GraphBase former, NodeTable nodes, ClaimTable claims, int nodeCount, int claimCount)
    {
        var orderedNodes = Merge(
            former.Nodes, former.NodeCount, nodeCount, nodes.KindOf, Sorting(nodes.CompareIds), nodes.CompareIds);
        var orderedClaims = Merge(
            former.Claims, former.ClaimCount, claimCount, claims.KindOf, claims.Ids.Sort, claims.Ids.Compare);
        return new GraphBase(
            nodeCount,
            claimCount,
            orderedNodes,
            orderedClaims,
            Group(former.BySubject, claims.SubjectOf),
            Group(former.ByObject, claims.ObjectOf));

        // A kind of which no claim came is as it was.
        ImmutableArray<Adjacency> Group(ImmutableArray<Adjacency> known, Func<int, int> endOf) =>
            [.. orderedClaims.Select((list, kind) => list == former.Claims[kind] ? known[kind] : Adjacency.Build(list, endOf))];
    }

    private static ImmutableArray<int[]> Merge(
        ImmutableArray<int[]> former, int from, int to, Func<int, int> kindOf, Action<int[]> sort, Comparison<int> compare)
    {
        var counts = new int[former.Length];
        for (var place = from; place < to; place++)
        {
            counts[kindOf(place)]++;
        }

        // Filled from behind: what is left to be counted down is where the next one goes.
        var added = counts.Select(count => new int[count]).ToArray();
        for (var place = to - 1; place >= from; place--)
        {
            var kind = kindOf(place);
            added[kind][--counts[kind]] = place;
        }

        return [.. former.Select((known, kind) => added[kind].Length > 0 ? Merge(known, added[kind], sort, compare) : known)];
    }

    private static Action<int[]> Sorting(Comparison<int> compare) => items => Array.Sort(items, compare);

    private static int[] Merge(int[] former, int[] added, Action<int[]> sort, Comparison<int> compare)
    {
        sort(added);
        if (former.Length == 0)
        {
            return added;
        }

        var merged = new int[former.Length + added.Length];
        var (i, j) = (0, 0);
        for (var k = 0; k < merged.Length; k++)
        {
            merged[k] = j == added.Length || (i < former.Length && compare(former[i], added[j]) < 0) ? former[i++] : added[j++];
        }

        return merged;
    }
}
