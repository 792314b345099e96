namespace KnowledgeGraph.Store.Embedded;

/// <summary>
/// Picks a page out of items that come in any order (Relay's cursor connections, § Pagination algorithm), and learns whether there
/// are others before and after it.
/// </summary>
internal sealed class PageCollector
{
    /// <summary>So many are sorted without further ado.</summary>
    private const int Few = 8;

    /// <summary>The page so far: in order when the items come in order, else a heap with the worst at its root.</summary>
    private Item[] items = [];
    private int count;
    private View view = null!;
    private ItemOrder order = null!;
    private ItemPlace? after;
    private ItemPlace? before;
    private bool isForward;
    private int size;
    private bool isOrdered;
    private bool hasOverflow;
    private bool hasBefore;
    private bool hasAfter;

    public bool HasNext => hasAfter || (isForward && hasOverflow);

    public bool HasPrevious => hasBefore || (!isForward && hasOverflow);

    /// <summary>Whether further items in order can't change anything.</summary>
    public bool IsDone => isOrdered && (isForward ? hasOverflow || hasAfter : hasOverflow || hasBefore);

    /// <summary>Whether something is known to stand on the side of the page that an ordered walk begins at.</summary>
    public bool HasPassedStart => isForward ? hasBefore : hasAfter;

    /// <summary>Begins a page; the one before is written by now.</summary>
    public void Start(View view, ItemOrder order, in PageBounds bounds)
    {
        (this.view, this.order) = (view, order);
        (after, before, isForward, size, isOrdered) = bounds;
        count = 0;
        hasOverflow = hasBefore = hasAfter = false;
    }

    public void Offer(in Item item)
    {
        if (after is not null && order.Compare(view, item, after) <= 0)
        {
            hasBefore = true;
        }
        else if (before is not null && order.Compare(view, item, before) >= 0)
        {
            hasAfter = true;
        }
        else if (count < size)
        {
            Add(item);
        }
        else
        {
            hasOverflow = true;
            if (!isOrdered && size > 0 && IsBetter(item, items[0]))
            {
                items[0] = item;
                SiftDown();
            }
        }
    }

    /// <summary>The page in order.</summary>
    public ReadOnlyMemory<Item> Finish()
    {
        var page = items.AsSpan(0, count);
        if (isOrdered)
        {
            if (!isForward)
            {
                page.Reverse();
            }
        }
        else if (count <= Few)
        {
            SortFew(page);
        }
        else
        {
            page.Sort((left, right) => order.Compare(view, left, right));
        }

        return items.AsMemory(0, count);
    }

    /// <summary>By insertion, which needs no delegate.</summary>
    private void SortFew(Span<Item> page)
    {
        for (var sorted = 1; sorted < page.Length; sorted++)
        {
            var item = page[sorted];
            var place = sorted;
            for (; place > 0 && order.Compare(view, page[place - 1], item) > 0; place--)
            {
                page[place] = page[place - 1];
            }

            page[place] = item;
        }
    }

    /// <summary>Whether an item is nearer to the end that the page is taken from.</summary>
    private bool IsBetter(in Item item, in Item than) => order.Compare(view, item, than) < 0 == isForward;

    private void Add(in Item item)
    {
        if (count == items.Length)
        {
            Array.Resize(ref items, Math.Min(size, Math.Max(Few, count * 2)));
        }

        items[count++] = item;
        if (isOrdered)
        {
            return;
        }

        for (var i = count - 1; i > 0;)
        {
            var parent = (i - 1) / 2;
            if (!IsBetter(items[parent], items[i]))
            {
                return;
            }

            (items[i], items[parent]) = (items[parent], items[i]);
            i = parent;
        }
    }

    private void SiftDown()
    {
        for (var i = 0; ;)
        {
            var child = (2 * i) + 1;
            if (child >= count)
            {
                return;
            }

            if (child + 1 < count && IsBetter(items[child], items[child + 1]))
            {
                child++;
            }

            if (!IsBetter(items[i], items[child]))
            {
                return;
            }

            (items[i], items[child]) = (items[child], items[i]);
            i = child;
        }
    }
}

/// <summary>Which page is asked for.</summary>
/// <param name="Size">How many items it has at most.</param>
/// <param name="IsOrdered">Whether the items come in order, from the end that the page is taken from.</param>
internal readonly record struct PageBounds(ItemPlace? After, ItemPlace? Before, bool IsForward, int Size, bool IsOrdered);
