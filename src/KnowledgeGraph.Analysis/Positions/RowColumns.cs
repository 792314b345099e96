using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis;

/// <summary>Rows of positions in columns, 30 bytes each. Immutable; several <see cref="ActorRows"/> share them.</summary>
internal sealed class RowColumns
{
    private readonly int[] topics;
    private readonly int[] first;
    private readonly int[] last;
    private readonly ushort[] codes;
    private readonly ulong[] claimHigh;
    private readonly ushort[] claimLow;
    private readonly ImmutableArray<double> scale;

    public RowColumns(ReadOnlySpan<PositionEntry> rows, ImmutableArray<double> scale)
    {
        this.scale = scale;
        (topics, first, last) = (new int[rows.Length], new int[rows.Length], new int[rows.Length]);
        (codes, claimHigh, claimLow) = (new ushort[rows.Length], new ulong[rows.Length], new ushort[rows.Length]);
        for (var row = 0; row < rows.Length; row++)
        {
            ref readonly var entry = ref rows[row];
            (topics[row], first[row], last[row], codes[row]) = (entry.Topic, entry.First, entry.Last, entry.Code);
            (claimHigh[row], claimLow[row]) = (entry.Claim.High, entry.Claim.Low);
        }
    }

    private RowColumns(RowColumns other, int[] topics)
    {
        (this.topics, first, last, codes) = (topics, other.first, other.last, other.codes);
        (claimHigh, claimLow, scale) = (other.claimHigh, other.claimLow, other.scale);
    }

    public int Count => topics.Length;

    public int TopicOf(int row) => topics[row];

    /// <summary>The day by which the latest is told; <see cref="int.MinValue"/> when there is none.</summary>
    public int DayOf(int row) => first[row];

    /// <summary>The place on the scale.</summary>
    public double ValueOf(int row) => scale[codes[row] & ~PositionEntry.StateFlag];

    public ClaimId ClaimOf(int row) => new(claimHigh[row], claimLow[row]);

    public bool Shows(int row, in PositionWindow window) => window.Shows(first[row], last[row], IsState(row));

    public bool IsState(int row) => (codes[row] & PositionEntry.StateFlag) != 0;

    /// <summary>The last day of an act, or of a state.</summary>
    public int LastOf(int row) => last[row];

    /// <summary>The row as it was given.</summary>
    public PositionEntry EntryOf(int row, int actor) => new(actor, topics[row], first[row], last[row], codes[row], ClaimOf(row));

    /// <summary>The same rows under other places of their topics, all else shared.</summary>
    /// <param name="places">The new place of each.</param>
    public RowColumns WithTopics(int[] places) => new(this, Array.ConvertAll(topics, topic => places[topic]));
}
