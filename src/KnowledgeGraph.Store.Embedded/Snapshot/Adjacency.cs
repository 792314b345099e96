namespace KnowledgeGraph.Store.Embedded;

/// <summary>The claims of one kind by one of their ends, in compressed rows; those of a node in the order of their ids.</summary>
internal sealed class Adjacency
{
    public static Adjacency Empty { get; } = new(0, [0], []);

    private readonly int firstNode;
    private readonly int[] starts;
    private readonly int[] claims;

    private Adjacency(int firstNode, int[] starts, int[] claims)
    {
        this.firstNode = firstNode;
        this.starts = starts;
        this.claims = claims;
    }

    /// <summary>The bytes that the rows take.</summary>
    public long Size => (starts.LongLength + claims.LongLength) * sizeof(int);

    /// <summary>Builds the rows by counting.</summary>
    /// <param name="ordered">The claims in the order of their ids.</param>
    /// <param name="endOf">The end of each claim.</param>
    public static Adjacency Build(ReadOnlySpan<int> ordered, Func<int, int> endOf)
    {
        if (ordered.IsEmpty)
        {
            return Empty;
        }

        var (first, last) = (int.MaxValue, 0);
        foreach (var claim in ordered)
        {
            first = Math.Min(first, endOf(claim));
            last = Math.Max(last, endOf(claim));
        }

        var starts = new int[last - first + 2];
        foreach (var claim in ordered)
        {
            starts[endOf(claim) - first + 1]++;
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        var next = starts.AsSpan().ToArray();
        var claims = new int[ordered.Length];
        foreach (var claim in ordered)
        {
            claims[next[endOf(claim) - first]++] = claim;
        }

        return new Adjacency(first, starts, claims);
    }

    public ReadOnlyMemory<int> this[int node]
    {
        get
        {
            var row = node - firstNode;
            return (uint)row >= (uint)(starts.Length - 1) ? default : claims.AsMemory(starts[row], starts[row + 1] - starts[row]);
        }
    }
}
