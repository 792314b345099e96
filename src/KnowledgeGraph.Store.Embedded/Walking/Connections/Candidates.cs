namespace KnowledgeGraph.Store.Embedded;

/// <summary>
/// What a connection may hold before its filter: lists that the base has in the order of ids, single items, which are few, and
/// whole tables. Gone over in no order, or merged in the order of ids either way.
/// </summary>
/// <remarks>A view has one, which is filled for each of its connections in turn.</remarks>
internal sealed class Candidates
{
    private ItemIds ids = ItemIds.OfClaims;
    private Segment[] segments = new Segment[2];
    private int segmentCount;
    private (int Next, int End) range;
    private int[] singles = [];
    private int singleCount;
    private bool isBackward;
    private bool isMerged;

    /// <summary>Forgets everything.</summary>
    /// <param name="ofItems">The ids of the items to come.</param>
    public void Clear(ItemIds ofItems)
    {
        ids = ofItems;
        segmentCount = 0;
        range = default;
        singleCount = 0;
    }

    /// <summary>Adds a list in the order of ids.</summary>
    public void Add(ReadOnlyMemory<int> list, StepRule rule = StepRule.All)
    {
        if (list.IsEmpty || rule == StepRule.None)
        {
            return;
        }

        if (segmentCount == segments.Length)
        {
            Array.Resize(ref segments, segmentCount * 2);
        }

        segments[segmentCount++] = new Segment(list, rule);
    }

    /// <summary>Adds all places from 0 on. They can't be gone over by id.</summary>
    public void AddRange(int count) => range = (0, count);

    /// <summary>Adds an item of which the rule has been seen to.</summary>
    public void Add(int item)
    {
        if (singleCount == singles.Length)
        {
            Array.Resize(ref singles, Math.Max(16, singleCount * 2));
        }

        singles[singleCount++] = item;
    }

    /// <summary>Makes ready to go over the items in no order.</summary>
    public void Start()
    {
        isMerged = false;
        isBackward = false;
        Close();
    }

    /// <summary>Makes ready to go over the items in the order of their ids.</summary>
    public void StartById(View view, bool backward)
    {
        if (singleCount > 1)
        {
            SortSingles(view);
        }

        isBackward = backward;
        Close();
        isMerged = segmentCount > 1;
        foreach (ref var segment in segments.AsSpan(0, segmentCount))
        {
            segment.Position = backward ? segment.List.Length - 1 : 0;
        }
    }

    /// <summary>Leaves out what comes before an id (going backward: after it) and the id itself.</summary>
    public void Skip(View view, byte[] id)
    {
        foreach (ref var segment in segments.AsSpan(0, segmentCount))
        {
            var list = segment.List.Span;
            var (low, high) = isBackward ? (0, segment.Position + 1) : (segment.Position, list.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                var order = ids.Compare(view, list[middle], id);
                if (order < 0 || (order == 0 && !isBackward))
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle;
                }
            }

            segment.Position = isBackward ? low - 1 : low;
        }
    }

    public bool MoveNext(View view, out int item, out StepRule rule)
    {
        view.Step();
        if (range.Next < range.End)
        {
            (item, rule) = (range.Next++, StepRule.All);
            return true;
        }

        var next = isMerged ? NextMerged(view) : NextInTurn();
        if (next < 0)
        {
            (item, rule) = (-1, StepRule.None);
            return false;
        }

        ref var segment = ref segments[next];
        (item, rule) = (segment.Current, segment.Rule);
        segment.Position += isBackward ? -1 : 1;
        return true;
    }

    /// <summary>The first segment that has items left, or -1.</summary>
    private int NextInTurn()
    {
        for (var i = 0; i < segmentCount; i++)
        {
            if (!segments[i].IsAtEnd)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The segment whose next item comes first by id, or -1.</summary>
    private int NextMerged(View view)
    {
        var next = -1;
        for (var i = 0; i < segmentCount; i++)
        {
            if (!segments[i].IsAtEnd
                && (next < 0 || ids.Compare(view, segments[i].Current, segments[next].Current) < 0 != isBackward))
            {
                next = i;
            }
        }

        return next;
    }

    private void SortSingles(View view) =>
        view.Sort(singles.AsSpan(0, singleCount), (left, right) => ids.Compare(view, left, right));

    private void Close() => Add(singles.AsMemory(0, singleCount));

    private struct Segment(ReadOnlyMemory<int> list, StepRule rule)
    {
        public int Position;

        public readonly ReadOnlyMemory<int> List => list;

        public readonly StepRule Rule => rule;

        public readonly bool IsAtEnd => (uint)Position >= (uint)list.Length;

        public readonly int Current => list.Span[Position];
    }
}
