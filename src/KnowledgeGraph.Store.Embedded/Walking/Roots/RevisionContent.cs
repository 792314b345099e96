using System.Runtime.InteropServices;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>Which nodes and claims of a revision are asked for; a part that is null is asked for nothing.</summary>
internal sealed record RevisionFilter(Condition? Nodes, Condition? Claims);

/// <summary>What the revision of a view recorded and retracted: indexes, by id.</summary>
/// <param name="filter">Leaves out what isn't asked for; null for nothing.</param>
internal readonly struct RevisionContent(View view, RevisionFilter? filter)
{
    /// <summary>Whether any of it is asked for; without a filter a revision always is.</summary>
    public bool IsAskedFor => filter is null
        || (filter.Claims is not null && (Recorded().Count > 0 || Retracted().Count > 0))
        || (filter.Nodes is not null && Nodes().Count > 0);

    public List<int> Nodes()
    {
        var table = view.Nodes;
        var changed = new List<int>();
        var first = FirstOf(view.Revision, view.Limits.Versions, table.RevisionOf);
        for (var version = first; version < view.Limits.Versions && table.RevisionOf(version) == view.Revision; version++)
        {
            view.Step();
            var node = table.NodeOf(version);
            if (filter is null || (filter.Nodes?.Holds(view, view.Node(node)) ?? false))
            {
                changed.Add(node);
            }
        }

        view.Sort(CollectionsMarshal.AsSpan(changed), table.CompareIds);
        return changed;
    }

    public List<int> Recorded()
    {
        var first = FirstOf(view.Revision, view.Limits.Claims, view.Claims.RecordedIn);
        var last = FirstOf(view.Revision + 1, view.Limits.Claims, view.Claims.RecordedIn);
        return Claims([.. Enumerable.Range(first, last - first)]);
    }

    public List<int> Retracted() => Claims([.. view.Claims.RetractedBy(view.Revision)]);

    private List<int> Claims(List<int> changed)
    {
        if (filter is not null)
        {
            var kept = 0;
            var all = CollectionsMarshal.AsSpan(changed);
            foreach (var claim in all)
            {
                view.Step();
                if (filter.Claims?.Holds(view, view.Claim(claim)) ?? false)
                {
                    all[kept++] = claim;
                }
            }

            CollectionsMarshal.SetCount(changed, kept);
        }

        view.Sort(CollectionsMarshal.AsSpan(changed), view.Claims.Ids.Compare);
        return changed;
    }

    /// <summary>The first place whose revision is that one or later; revisions grow with the places.</summary>
    private static int FirstOf(int revision, int count, Func<int, int> revisionOf)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (revisionOf(middle) < revision)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
