namespace KnowledgeGraph.Analysis;

/// <summary>
/// Links between nodes that are numbered from 0, in compressed rows, those of a node by where they lead. Links may stand beside each other and
/// lead back to where they come from. The order of what was given plays no part, so that sums over rows are the same to the last bit.
/// </summary>
internal sealed class LinkGraph
{
    private readonly int[] starts;
    private readonly int[] targets;

    private LinkGraph(int[] starts, int[] targets)
    {
        this.starts = starts;
        this.targets = targets;
    }

    public int NodeCount => starts.Length - 1;

    public int LinkCount => targets.Length;

    /// <summary>Where the links of a node lead, in order.</summary>
    public ReadOnlySpan<int> this[int node] => targets.AsSpan(starts[node], starts[node + 1] - starts[node]);

    /// <param name="from">Where each link comes from.</param>
    /// <param name="to">Where it leads.</param>
    public static LinkGraph Build(int nodeCount, ReadOnlySpan<int> from, ReadOnlySpan<int> to)
    {
        var starts = new int[nodeCount + 1];
        foreach (var node in from)
        {
            starts[node + 1]++;
        }

        for (var node = 0; node < nodeCount; node++)
        {
            starts[node + 1] += starts[node];
        }

        var next = starts.AsSpan().ToArray();
        var targets = new int[from.Length];
        for (var link = 0; link < from.Length; link++)
        {
            targets[next[from[link]]++] = to[link];
        }

        for (var node = 0; node < nodeCount; node++)
        {
            targets.AsSpan(starts[node], starts[node + 1] - starts[node]).Sort();
        }

        return new LinkGraph(starts, targets);
    }

    /// <summary>The same walked either way, each two nodes linked once, and no node to itself.</summary>
    public LinkGraph ToSimple()
    {
        var (from, to) = (new int[LinkCount * 2], new int[LinkCount * 2]);
        for (var (node, link) = (0, 0); node < NodeCount; node++)
        {
            foreach (var target in this[node])
            {
                (from[link], to[link++]) = (node, target);
                (from[link], to[link++]) = (target, node);
            }
        }

        return Build(NodeCount, from, to).WithoutRepetitions();
    }

    private LinkGraph WithoutRepetitions()
    {
        var kept = new int[NodeCount + 1];
        var count = 0;
        for (var node = 0; node < NodeCount; node++)
        {
            var last = node;
            for (var link = starts[node]; link < starts[node + 1]; link++)
            {
                var target = targets[link];
                if (target != node && (count == kept[node] || target != last))
                {
                    targets[count++] = last = target;
                }
            }

            kept[node + 1] = count;
        }

        return new LinkGraph(kept, targets[..count]);
    }
}
