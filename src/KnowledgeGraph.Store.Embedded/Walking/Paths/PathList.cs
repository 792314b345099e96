using System.Runtime.InteropServices;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>
/// The first of the shortest paths in the order of their claims' ids, each as its claims: depth first from the start, at each node the claims
/// that lead nearer to the end by their ids. Every such claim is part of a path, so no way is gone in vain, and of a node's
/// claims no more are of interest than paths are still to be found.
/// </summary>
internal sealed class PathList
{
    private readonly View view;
    private readonly AnyClaims claims;
    private readonly PathSearch search;
    private readonly Dictionary<int, int[]> continuations = [];

    private PathList(View view, AnyClaims claims, PathSearch search)
    {
        this.view = view;
        this.claims = claims;
        this.search = search;
    }

    /// <param name="search">A search that found something.</param>
    /// <param name="most">How many to find.</param>
    public static List<int[]> Find(View view, AnyClaims claims, PathSearch search, int start, int most)
    {
        var paths = new List<int[]>();
        if (most > 0)
        {
            new PathList(view, claims, search).Collect(start, most, paths);
        }

        return paths;
    }

    private void Collect(int start, int most, List<int[]> paths)
    {
        var path = new int[search.Length];
        var nodes = new int[search.Length];
        var next = new int[search.Length];
        nodes[0] = start;
        for (var depth = 0; depth >= 0;)
        {
            view.Step();
            var ways = From(nodes[depth], most - paths.Count);
            if (next[depth] == ways.Length)
            {
                depth--;
                continue;
            }

            path[depth] = ways[next[depth]++];
            if (depth + 1 < path.Length)
            {
                nodes[depth + 1] = view.FarEnd(path[depth], nodes[depth]);
                next[++depth] = 0;
            }
            else
            {
                paths.Add([.. path]);
                if (paths.Count == most)
                {
                    return;
                }
            }
        }
    }

    /// <summary>The claims that lead from a node on a shortest path nearer to the end, by id.</summary>
    /// <param name="most">So many of them are enough.</param>
    private int[] From(int node, int most)
    {
        if (!continuations.TryGetValue(node, out var known))
        {
            known = Least(node, search.StepsToEnd(node) - 1, most);
            continuations.Add(node, known);
        }

        return known;
    }

    private int[] Least(int node, int steps, int most)
    {
        var found = new List<int>();
        var walk = claims.At(view, node);
        while (walk.MoveNext())
        {
            if (search.StepsToEnd(walk.Far) == steps && view.IsVisible(walk.Current))
            {
                found.Add(walk.Current);
                if (found.Count == most * 2)
                {
                    KeepLeast(found, most);
                }
            }
        }

        KeepLeast(found, most);
        return [.. found];
    }

    private void KeepLeast(List<int> found, int most)
    {
        view.Sort(CollectionsMarshal.AsSpan(found), view.Claims.Ids.Compare);
        if (found.Count > most)
        {
            CollectionsMarshal.SetCount(found, most);
        }
    }
}
