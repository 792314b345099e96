namespace KnowledgeGraph.Traversals;

/// <summary>A hit that was ranked above the port.</summary>
public interface IRankedHit
{
    /// <summary>Its score, its folded name and its id: <see cref="SearchOrder"/>.</summary>
    Keyset Place { get; }
}

/// <summary>A page of hits that are all known.</summary>
public sealed class HitPage<THit>
    where THit : IRankedHit
{
    /// <param name="hits">All of them; they are put into order.</param>
    public HitPage(List<THit> hits, Page page)
    {
        var order = new OrderComparer(SearchOrder.Keys);
        hits.Sort((left, right) => order.Compare(left.Place, right.Place));
        Total = hits.Count;
        var start = page.After is { } after ? hits.FindIndex(hit => order.Compare(hit.Place, after) > 0) : 0;
        var end = page.Before is { } before ? hits.FindIndex(hit => order.Compare(hit.Place, before) >= 0) : hits.Count;
        start = start < 0 ? hits.Count : start;
        end = Math.Max(start, end < 0 ? hits.Count : end);
        var size = Math.Min(page.Size, end - start);
        var first = page.Last is null ? start : end - size;
        Hits = hits.GetRange(first, size);
        HasPrevious = page.Last is null ? start > 0 : first > 0;
        HasNext = page.Last is null ? first + size < hits.Count : end < hits.Count;
    }

    public int Total { get; }

    public List<THit> Hits { get; }

    public bool HasNext { get; }

    public bool HasPrevious { get; }
}
