namespace KnowledgeGraph.Store.Embedded;

/// <summary>
/// Finds how far two nodes are apart and which nodes lie on the shortest paths between them: breadth first from both ends, a whole level
/// at a time, always at the end whose next level has fewer claims to look at (Pohl 1971, “Bi-directional search”).
/// </summary>
/// <remarks>
/// When the levels that are complete reach <c>a</c> steps from the one end and <c>b</c> from the other and have nothing in common,
/// every path is longer than <c>a + b</c>. So the first claims that are found to lead from the one's last level to the other's are all of length
/// <c>a + b + 1</c>, and the search is over once the level is.
/// </remarks>
internal sealed class PathSearch(View view, AnyClaims claims, int maxHops) : IDisposable
{
    private readonly NodeLevels levels = new();
    private readonly NodeLevels onPath = new();
    private readonly Side start = new(1);
    private readonly Side end = new(-1);

    /// <summary>The last nodes on the start's side.</summary>
    private readonly List<int> meeting = [];

    /// <summary>How many claims the shortest paths have, or -1 when there is none within the limit.</summary>
    public int Length { get; private set; } = -1;

    /// <summary>How many steps it is to the end from a node that may lie on a shortest path; -1 of one that can't.</summary>
    public int StepsToEnd(int node) => levels[node] switch
    {
        NodeLevels.None or NodeLevels.Avoided => -1,
        < 0 and var level => -level - 1,
        var level => onPath[node] == NodeLevels.None ? -1 : Length - (level - 1),
    };

    public void Dispose()
    {
        levels.Dispose();
        onPath.Dispose();
    }

    public void Avoid(int node) => levels[node] = NodeLevels.Avoided;

    /// <param name="from">Not the same as <paramref name="to"/>, and neither of them avoided.</param>
    public void Run(int from, int to)
    {
        Begin(start, from);
        Begin(end, to);
        for (var length = 1; length <= maxHops && start.Last.Count > 0 && end.Last.Count > 0; length++)
        {
            Expand(start.Work(this) <= end.Work(this) ? start : end);
            if (meeting.Count > 0)
            {
                Length = length;
                MarkBack();
                return;
            }
        }
    }

    private void Begin(Side side, int node)
    {
        side.Advance();
        side.Last.Add(node);
        levels[node] = side.Level;
    }

    /// <summary>Completes the next level of one side, or finds that it meets the other.</summary>
    private void Expand(Side side)
    {
        var isStart = side.Sign > 0;
        var former = side.Advance();
        foreach (var node in former)
        {
            var walk = claims.At(view, node);
            while (walk.MoveNext())
            {
                var far = walk.Far;
                var level = levels[far];
                var isMeeting = level != NodeLevels.Avoided && Math.Sign(level) == -side.Sign;
                if ((level == NodeLevels.None || isMeeting) && view.IsVisible(walk.Current))
                {
                    if (isMeeting)
                    {
                        Mark(isStart ? node : far, meeting);
                    }
                    else
                    {
                        levels[far] = side.Level;
                        side.Last.Add(far);
                    }
                }
            }
        }
    }

    /// <summary>
    /// From where the ends met, back to the start: which nodes on that side lead there. Each level is found from whichever has fewer claims:
    /// the nodes behind it that do, or all that are on it.
    /// </summary>
    private void MarkBack()
    {
        var (marked, before) = (meeting, new List<int>());
        for (var level = levels[marked[0]] - 1; level > 0; level--)
        {
            var candidates = start.At(level);
            if (WorkOf(candidates) < WorkOf(marked))
            {
                MarkLeading(candidates, level + 1, before);
            }
            else
            {
                MarkLedFrom(marked, level, before);
            }

            (marked, before) = (before, marked);
            before.Clear();
        }
    }

    /// <summary>Those of a level from which a claim leads to a marked node of the next.</summary>
    private void MarkLeading(List<int> candidates, int next, List<int> found)
    {
        foreach (var node in candidates)
        {
            var walk = claims.At(view, node);
            while (walk.MoveNext())
            {
                if (levels[walk.Far] == next && onPath[walk.Far] != NodeLevels.None && view.IsVisible(walk.Current))
                {
                    Mark(node, found);
                    break;
                }
            }
        }
    }

    /// <summary>The nodes of a level that claims of marked nodes lead to.</summary>
    private void MarkLedFrom(List<int> marked, int level, List<int> found)
    {
        foreach (var node in marked)
        {
            var walk = claims.At(view, node);
            while (walk.MoveNext())
            {
                if (levels[walk.Far] == level && view.IsVisible(walk.Current))
                {
                    Mark(walk.Far, found);
                }
            }
        }
    }

    private long WorkOf(List<int> nodes)
    {
        var work = 0L;
        foreach (var node in nodes)
        {
            view.Step();
            work += claims.CountAt(view, node);
        }

        return work;
    }

    private void Mark(int node, List<int> nodes)
    {
        if (onPath[node] == NodeLevels.None)
        {
            onPath[node] = 1;
            nodes.Add(node);
        }
    }

    /// <summary>The levels of one end.</summary>
    private sealed class Side(int sign)
    {
        private readonly List<List<int>> levels = [];
        private long work = -1;

        public int Sign { get; } = sign;

        /// <summary>What <see cref="NodeLevels"/> says of the nodes of the last level.</summary>
        public int Level => Sign * levels.Count;

        /// <summary>The nodes of the last level.</summary>
        public List<int> Last => levels[^1];

        /// <summary>The nodes of a level, from 1.</summary>
        public List<int> At(int level) => levels[level - 1];

        /// <summary>Begins a level.</summary>
        /// <returns>The one before.</returns>
        public List<int> Advance()
        {
            var former = levels.Count == 0 ? [] : Last;
            levels.Add([]);
            work = -1;
            return former;
        }

        /// <summary>How many claims the next level takes to look at.</summary>
        public long Work(PathSearch search)
        {
            work = work < 0 ? search.WorkOf(Last) : work;
            return work;
        }
    }
}
