namespace KnowledgeGraph.Analysis;

/// <summary>A topic on which two actors take a position.</summary>
/// <param name="Day">The later of the days of the two; <see cref="int.MinValue"/> when neither has one.</param>
/// <param name="RowsOfA">The rows that count of the one.</param>
internal sealed record SharedTopic(string Id, double A, double B, int Day, TopicRows RowsOfA, TopicRows RowsOfB);
