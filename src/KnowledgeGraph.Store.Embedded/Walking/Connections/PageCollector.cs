namespace KnowledgeGraph.Store.Embedded;

/// <summary>
/// Picks a page out of items that come in any order (Relay's cursor connections, § Pagination algorithm), and learns whether there
/// are others before and after it.
/// </summary>
/// <param name="isOrdered">Whether the items come in order, from the end that the page is taken from.</param>
internal sealed class PageCollector(
    View view, ItemOrder order, ItemPlace? after, ItemPlace? before, bool isForward, int size, bool isOrdered)
{
    /// <summary>The page so far: in order when the items come in order, else a heap with the worst at its root.</summary>
    private Item[] items = size == 0 ? [] : new Item[Math.Min(size, 8)];
    private int count;
    private bool hasOverflow;
    private bool hasBefore;
    private bool hasAfter;

    public bool HasNext => hasAfter || (isForward && hasOverflow);

    public bool HasPrevious => hasBefore || (!isForward && hasOverflow);

    /// <summary>Whether further items in order can't change anything.</summary>
    public bool IsDone => isOrdered && (isForward ? hasOverflow || hasAfter : hasOverflow || hasBefore);

    /// <summary>Whether something is known to stand on the side of the page that an ordered walk begins at.</summary>
    public bool HasPassedStart => isForward ? hasBefore : hasAfter;

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
        if (!isOrdered)
        {
            page.Sort((left, right) => order.Compare(view, left, right));
        }
        else if (!isForward)
        {
            page.Reverse();
        }

        return items.AsMemory(0, count);
    }

    /// <summary>Whether an item is nearer to the end that the page is taken from.</summary>
    private bool IsBetter(in Item item, in Item than) => order.Compare(view, item, than) < 0 == isForward;

    private void Add(in Item item)
    {
        if (count == items.Length)
        {
            Array.Resize(ref items, Math.Min(size, count * 2));
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
