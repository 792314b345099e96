using System.Buffers;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>
/// What a connection may hold before its filter: lists that the base has in the order of ids, single items, which are few, and
/// whole tables.
/// Gone over in no order, or merged in the order of ids either way.
/// </summary>
internal sealed class Candidates(ItemIds ids) : IDisposable
{
    private readonly List<Segment> segments = [];
    private (int Next, int End) range;
    private int[] singles = [];
    private int singleCount;
    private bool isBackward;
    private bool isMerged;

    /// <summary>Adds a list in the order of ids.</summary>
    public void Add(ReadOnlyMemory<int> list, StepRule rule = StepRule.All)
    {
        if (!list.IsEmpty && rule != StepRule.None)
        {
            segments.Add(new Segment { List = list, Rule = rule });
        }
    }

    /// <summary>Adds all places from 0 on. They can't be gone over by id.</summary>
    public void AddRange(int count) => range = (0, count);

    /// <summary>Adds an item of which the rule has been seen to.</summary>
    public void Add(int item)
    {
        if (singleCount == singles.Length)
        {
            var larger = ArrayPool<int>.Shared.Rent(Math.Max(16, singleCount * 2));
            singles.AsSpan(0, singleCount).CopyTo(larger);
            Release();
            singles = larger;
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
        singles.AsSpan(0, singleCount).Sort((left, right) => ids.Compare(view, left, right));
        isBackward = backward;
        Close();
        isMerged = segments.Count > 1;
        foreach (var segment in segments)
        {
            segment.Position = backward ? segment.List.Length - 1 : 0;
        }
    }

    /// <summary>Leaves out what comes before an id (going backward: after it) and the id itself.</summary>
    public void Skip(View view, byte[] id)
    {
        foreach (var segment in segments)
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

        Segment? next = null;
        foreach (var segment in segments)
        {
            if (segment.IsAtEnd)
            {
                continue;
            }

            if (!isMerged)
            {
                next = segment;
                break;
            }

            if (next is null || ids.Compare(view, segment.Current, next.Current) < 0 != isBackward)
            {
                next = segment;
            }
        }

        if (next is null)
        {
            (item, rule) = (-1, StepRule.None);
            return false;
        }

        (item, rule) = (next.Current, next.Rule);
        next.Position += isBackward ? -1 : 1;
        return true;
    }

    public void Dispose()
    {
        Release();
        singles = [];
    }

    private void Close()
    {
        if (singleCount > 0)
        {
            segments.Add(new Segment { List = singles.AsMemory(0, singleCount), Rule = StepRule.All });
        }
    }

    private void Release()
    {
        if (singles.Length > 0)
        {
            ArrayPool<int>.Shared.Return(singles);
        }
    }

    private sealed class Segment
    {
        public required ReadOnlyMemory<int> List { get; init; }

        public required StepRule Rule { get; init; }

        public int Position { get; set; }

        public bool IsAtEnd => (uint)Position >= (uint)List.Length;

        public int Current => List.Span[Position];
    }
}
