using System.Numerics;

namespace KnowledgeGraph.Analysis;

/// <summary>Which topics count, numbered without gaps in the order of their ids.</summary>
internal sealed class TopicSelection
{
    /// <summary>A bit for each topic of the columns that counts, and how many do before each word; null when all count.</summary>
    private readonly ulong[]? words;
    private readonly int[] before = [];

    private TopicSelection(int count) => Count = count;

    private TopicSelection(ulong[] words)
    {
        this.words = words;
        before = new int[words.Length];
        for (var word = 0; word < words.Length; word++)
        {
            before[word] = Count;
            Count += BitOperations.PopCount(words[word]);
        }
    }

    public int Count { get; }

    public bool IsAll => words is null;

    public static TopicSelection All(PositionColumns columns) => All(columns.TopicIds.Length);

    public static TopicSelection All(int count) => new(count);

    public static TopicSelection Of(PositionColumns columns, IEnumerable<string> ids)
    {
        var words = new ulong[(columns.TopicIds.Length + 63) / 64];
        foreach (var topic in ids.Select(columns.FindTopic).Where(topic => topic >= 0))
        {
            words[topic >> 6] |= 1UL << (topic & 63);
        }

        return new TopicSelection(words);
    }

    /// <summary>The number of a topic of the columns, or -1 when it doesn't count.</summary>
    public int NumberOf(int topic)
    {
        if (words is null)
        {
            return topic;
        }

        var (word, bit) = (words[topic >> 6], 1UL << (topic & 63));
        return (word & bit) == 0 ? -1 : before[topic >> 6] + BitOperations.PopCount(word & (bit - 1));
    }

    /// <summary>The topics that count among 64 of the columns, and the number of the first of them.</summary>
    public (ulong Bits, int Number) WordOf(int word) => words is null ? (ulong.MaxValue, word << 6) : (words[word], before[word]);
}
