using System.Collections.Immutable;
using System.Runtime.InteropServices;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>Everything within some hops of some nodes, found breadth first.</summary>
internal sealed class Neighborhood(NeighborhoodRoot root, ClaimSteps[] steps, NeighborhoodProjection projection) : Root
{
    public override IAnswer Run(View view, ReadContext context)
    {
        var level = new HashSet<int>();
        foreach (var reference in root.Of)
        {
            level.Add(view.RequireNode(reference));
        }

        var nodes = new List<int>();
        var taken = new HashSet<int>();
        var isTruncated = !Take(view, level, nodes, taken);
        for (var hop = 0; hop < root.Hops && !isTruncated && level.Count > 0; hop++)
        {
            level = Next(view, level, taken);
            isTruncated = !Take(view, level, nodes, taken);
        }

        return new WalkedAnswer(view, walk => projection.Write(walk, nodes, Claims(view, nodes, taken), isTruncated, root.Limit));
    }

    /// <summary>Takes a level's nodes by id as long as the limit allows.</summary>
    private bool Take(View view, HashSet<int> level, List<int> nodes, HashSet<int> taken)
    {
        var ordered = level.ToArray();
        view.Sort(ordered, view.Nodes.CompareIds);
        var room = Math.Min(ordered.Length, root.Limit - nodes.Count);
        foreach (var node in ordered.AsSpan(0, room))
        {
            nodes.Add(node);
            taken.Add(node);
        }

        return room == ordered.Length;
    }

    private HashSet<int> Next(View view, HashSet<int> level, HashSet<int> taken)
    {
        var next = new HashSet<int>();
        foreach (var node in level)
        {
            foreach (var kind in steps)
            {
                var walk = kind.From(view, node);
                while (walk.MoveNext())
                {
                    var far = view.FarEnd(walk.Current, node);
                    if (!taken.Contains(far))
                    {
                        next.Add(far);
                    }
                }
            }
        }

        return next;
    }

    /// <summary>The claims of which both ends were taken, by id.</summary>
    private List<int> Claims(View view, List<int> nodes, HashSet<int> taken)
    {
        var claims = new List<int>();
        foreach (var kind in root.Kinds)
        {
            // Either end leads to all of them; the end with fewer claims is quicker.
            var outward = new ClaimSteps(kind, Way.Out);
            var inward = new ClaimSteps(kind, Way.In);
            var isOut = nodes.Sum(node => (long)outward.Listed(view, node, true).Length)
                <= nodes.Sum(node => (long)inward.Listed(view, node, false).Length);
            foreach (var node in nodes)
            {
                AddClaims(view, isOut ? outward : inward, node, isOut, taken, claims);
            }
        }

        view.Sort(CollectionsMarshal.AsSpan(claims), view.Claims.Ids.Compare);
        return claims;
    }

    private static void AddClaims(View view, ClaimSteps kind, int node, bool isOut, HashSet<int> taken, List<int> claims)
    {
        var walk = kind.From(view, node);
        while (walk.MoveNext())
        {
            var (subject, @object) = (view.Claims.SubjectOf(walk.Current), view.Claims.ObjectOf(walk.Current));
            if (isOut ? subject == node && taken.Contains(@object) : @object == node && taken.Contains(subject))
            {
                claims.Add(walk.Current);
            }
        }
    }
}

/// <summary>Writes a neighborhood.</summary>
/// <param name="nodes">By response key, where it is of nodes.</param>
/// <param name="claims">By response key, where it is of claims.</param>
internal sealed class NeighborhoodProjection(
    ObjectShape shape, ImmutableDictionary<string, NodeProjection> nodes, ImmutableDictionary<string, ClaimProjection> claims)
{
    public void Write(Walk walk, List<int> foundNodes, List<int> foundClaims, bool isTruncated, int limit)
    {
        if (isTruncated)
        {
            walk.Sink.Warning(
                WarningCodes.Truncated,
                $"The neighborhood has more than {limit} nodes: the nearest are here. Raise `limit` or ask for fewer hops.");
        }

        walk.Sink.BeginObject(shape);
        foreach (var slot in ProjectionCompiler.WithValues(shape.Slots))
        {
            walk.Sink.Field(slot);
            switch (slot)
            {
                case NeighborhoodNodesSlot:
                    WriteList(walk, foundNodes, nodes[slot.Key.Name].Write);
                    break;
                case NeighborhoodClaimsSlot:
                    WriteList(walk, foundClaims, claims[slot.Key.Name].Write);
                    break;
                default:
                    walk.Sink.Boolean(isTruncated);
                    break;
            }
        }

        walk.Sink.EndObject();
    }

    private static void WriteList(Walk walk, List<int> items, Action<Walk, int> write)
    {
        walk.Sink.BeginList();
        foreach (var item in items)
        {
            write(walk, item);
        }

        walk.Sink.EndList();
    }
}
