namespace KnowledgeGraph.Analysis;

/// <summary>Which topics count, numbered without gaps in the order of their ids.</summary>
internal sealed class TopicSelection
{
    /// <summary>The number of each topic of the columns, or -1; null when all count.</summary>
    private readonly int[]? numbers;

    private TopicSelection(int count, int[]? numbers)
    {
        Count = count;
        this.numbers = numbers;
    }

    public int Count { get; }

    public static TopicSelection All(PositionColumns columns) => new(columns.TopicIds.Length, null);

    public static TopicSelection Of(PositionColumns columns, IEnumerable<string> ids)
    {
        var numbers = new int[columns.TopicIds.Length];
        foreach (var topic in ids.Select(columns.FindTopic).Where(topic => topic >= 0))
        {
            numbers[topic] = 1;
        }

        var count = 0;
        for (var topic = 0; topic < numbers.Length; topic++)
        {
            numbers[topic] = numbers[topic] == 1 ? count++ : -1;
        }

        return new TopicSelection(count, numbers);
    }

    /// <summary>The number of a topic of the columns, or -1 when it doesn't count.</summary>
    public int NumberOf(int topic) => numbers is null ? topic : numbers[topic];
}
