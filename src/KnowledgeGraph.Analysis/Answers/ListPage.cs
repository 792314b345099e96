using System.Collections.Immutable;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Analysis;

/// <summary>A page of a list that is there as a whole and in order (Relay's cursor connections, § Pagination algorithm).</summary>
internal sealed class ListPage<T>
{
    private readonly IReadOnlyList<T> all;
    private readonly Func<T, Keyset> placeOf;
    private readonly CursorCodec cursors;
    private readonly int start;
    private readonly int end;

    public ListPage(IReadOnlyList<T> all, ImmutableArray<OrderKey> order, Page page, Func<T, Keyset> placeOf)
    {
        this.all = all;
        this.placeOf = placeOf;
        cursors = order.IsEmpty ? CursorCodec.ById : new CursorCodec(order);
        var comparer = new OrderComparer(order);
        start = page.After is { } after ? Before(item => comparer.Compare(placeOf(item), after) <= 0) : 0;
        end = page.Before is { } before ? Math.Max(start, Before(item => comparer.Compare(placeOf(item), before) < 0)) : all.Count;
        if (page.Last is { } last)
        {
            start = Math.Max(start, end - last);
        }
        else
        {
            end = Math.Min(end, start + (page.First ?? 0));
        }
    }

    public int TotalCount => all.Count;

    public IEnumerable<T> Items
    {
        get
        {
            for (var place = start; place < end; place++)
            {
                yield return all[place];
            }
        }
    }

    public string CursorOf(T item)
    {
        var place = placeOf(item);
        return cursors.Encode(place.Values.AsSpan(), place.Id);
    }

    /// <summary>Writes a part of the connection that every one has.</summary>
    /// <param name="writeEdge">Writes an edge in its shape.</param>
    /// <returns>Whether it was such a part.</returns>
    public bool TryWrite(AnalysisOutput output, Slot slot, Action<ObjectShape, T> writeEdge)
    {
        switch (slot)
        {
            case TotalCountSlot:
                output.Sink.Number((long)all.Count);
                return true;
            case PageInfoSlot info:
                WritePageInfo(output, info.Shape);
                return true;
            case EdgesSlot edges:
                output.List(Items, item => writeEdge(edges.Shape, item));
                return true;
            case NodesSlot nodes:
                output.Items(nodes, nodes.Shape, Items.Select(item => placeOf(item).Id));
                return true;
            default:
                return false;
        }
    }

    /// <summary>Writes what lies around the page.</summary>
    private void WritePageInfo(AnalysisOutput output, ObjectShape shape) => output.Object(shape, slot =>
    {
        switch (((PageInfoPartSlot)slot).Part)
        {
            case PageInfoPart.HasNextPage:
                output.Sink.Boolean(end < all.Count);
                break;
            case PageInfoPart.HasPreviousPage:
                output.Sink.Boolean(start > 0);
                break;
            case PageInfoPart.StartCursor:
                output.Sink.TextOrNull(start < end ? CursorOf(all[start]) : null);
                break;
            default:
                output.Sink.TextOrNull(start < end ? CursorOf(all[end - 1]) : null);
                break;
        }
    });

    /// <summary>How many items come before the first for which it doesn't hold.</summary>
    private int Before(Func<T, bool> holds)
    {
        var (low, high) = (0, all.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = holds(all[middle]) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
