namespace KnowledgeGraph.Store.Embedded;

/// <summary>Where a connection's items come from.</summary>
internal abstract class ItemSource
{
    /// <summary>The ids of the items.</summary>
    public abstract ItemIds Ids { get; }

    /// <summary>Lists the items that may be in the connection.</summary>
    /// <param name="owner">The node whose connection it is; -1 at a root.</param>
    /// <param name="byId">Whether they are to be gone over in the order of their ids.</param>
    public abstract void Collect(View view, int owner, Candidates candidates, bool byId);

    /// <summary>
    /// Whether going over all items by id is as fast as in any order. Over a whole table it isn't: the order of ids leaps about
    /// in memory.
    /// </summary>
    public virtual bool IsFastById => true;

    /// <summary>Whether a candidate is there in the view.</summary>
    public abstract bool TryGet(View view, int owner, int candidate, StepRule rule, out Item item);
}

/// <summary>All nodes of some kinds.</summary>
/// <param name="kinds">Their indexes.</param>
internal sealed class NodeSource(int[] kinds) : ItemSource
{
    public override ItemIds Ids => ItemIds.OfNodes;

    public override bool IsFastById => false;

    public override void Collect(View view, int owner, Candidates candidates, bool byId)
    {
        foreach (var kind in kinds)
        {
            candidates.Add(view.Base.Nodes[kind]);
        }

        for (var node = view.Base.NodeCount; node < view.Limits.Nodes; node++)
        {
            if (kinds.AsSpan().Contains(view.Nodes.KindOf(node)))
            {
                candidates.Add(node);
            }
        }
    }

    public override bool TryGet(View view, int owner, int candidate, StepRule rule, out Item item)
    {
        item = view.Node(candidate);
        return item.Row >= 0 && !view.Nodes.IsMerged(candidate, view.Revision);
    }
}

/// <summary>All claims of some kinds.</summary>
/// <param name="kinds">Their indexes.</param>
internal sealed class ClaimSource(int[] kinds) : ItemSource
{
    /// <summary>From this share of a table on it is gone over whole: reading on costs less than leaping.</summary>
    private const int WholeShare = 4;

    public override ItemIds Ids => ItemIds.OfClaims;

    public override bool IsFastById => false;

    public override void Collect(View view, int owner, Candidates candidates, bool byId)
    {
        var listed = 0;
        foreach (var kind in kinds)
        {
            listed += view.Base.Claims[kind].Length;
        }

        if (!byId && listed > view.Limits.Claims / WholeShare)
        {
            candidates.AddRange(view.Limits.Claims);
            return;
        }

        foreach (var kind in kinds)
        {
            candidates.Add(view.Base.Claims[kind]);
        }

        for (var claim = view.Base.ClaimCount; claim < view.Limits.Claims; claim++)
        {
            if (kinds.AsSpan().Contains(view.Claims.KindOf(claim)))
            {
                candidates.Add(claim);
            }
        }
    }

    public override bool TryGet(View view, int owner, int candidate, StepRule rule, out Item item)
    {
        if (!kinds.AsSpan().Contains(view.Claims.KindOf(candidate)) || !view.IsVisible(candidate))
        {
            item = default;
            return false;
        }

        item = view.Claim(candidate);
        return true;
    }
}

/// <summary>The claims of some kinds that some nodes stand at an end of.</summary>
/// <param name="references">Ids or keys of the nodes; one that names nothing has no claims, as a filter by it finds none.</param>
internal sealed class ClaimsOfSource(ClaimSteps[] steps, string[] references) : ItemSource
{
    public override ItemIds Ids => ItemIds.OfClaims;

    public override void Collect(View view, int owner, Candidates candidates, bool byId)
    {
        var seen = new HashSet<int>();
        foreach (var reference in references)
        {
            var node = view.FindNode(reference);
            foreach (var kind in node < 0 ? [] : steps)
            {
                var walk = kind.From(view, node);
                while (walk.MoveNext())
                {
                    if (seen.Add(walk.Current))
                    {
                        candidates.Add(walk.Current);
                    }
                }
            }
        }
    }

    public override bool TryGet(View view, int owner, int candidate, StepRule rule, out Item item)
    {
        item = view.Claim(candidate);
        return true;
    }
}

/// <summary>The claims of a node over a relation.</summary>
internal sealed class RelationSource(ClaimSteps steps) : ItemSource
{
    public override ItemIds Ids => ItemIds.OfClaims;

    public override void Collect(View view, int owner, Candidates candidates, bool byId)
    {
        Collect(view, owner, candidates, isSubject: true, steps.Out);
        Collect(view, owner, candidates, isSubject: false, steps.In);
    }

    public override bool TryGet(View view, int owner, int candidate, StepRule rule, out Item item)
    {
        item = view.Claim(candidate, owner);
        return view.IsVisible(candidate) && ClaimSteps.Takes(view, rule, candidate);
    }

    private void Collect(View view, int owner, Candidates candidates, bool isSubject, StepRule rule)
    {
        if (rule == StepRule.None)
        {
            return;
        }

        candidates.Add(steps.Listed(view, owner, isSubject), rule);
        var chains = view.Claims.Chains;
        for (var claim = chains.First(owner, isSubject); claim >= view.Base.ClaimCount; claim = chains.Next(claim, isSubject))
        {
            if (view.Claims.KindOf(claim) == steps.Kind && ClaimSteps.Takes(view, rule, claim))
            {
                candidates.Add(claim);
            }
        }
    }
}

/// <summary>The hits of the search that the view is of.</summary>
internal sealed class HitSource : ItemSource
{
    public override ItemIds Ids => ItemIds.OfNodes;

    public override void Collect(View view, int owner, Candidates candidates, bool byId)
    {
        foreach (var node in view.Hits!.Nodes)
        {
            candidates.Add(node);
        }
    }

    public override bool TryGet(View view, int owner, int candidate, StepRule rule, out Item item)
    {
        item = view.Node(candidate);
        return item.Row >= 0;
    }
}
