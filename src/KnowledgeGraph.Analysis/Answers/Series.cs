using System.Globalization;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Analysis;

/// <summary>Parts shared topics by year or by tag.</summary>
internal static class Series
{
    /// <param name="tags">The tags of topics by id, where the series is by tag.</param>
    public static IEnumerable<(string Label, List<SharedTopic> Topics)> Of(
        IEnumerable<SharedTopic> topics, SeriesQuery query, IReadOnlyDictionary<string, List<string>> tags)
    {
        var parts = new SortedDictionary<string, List<SharedTopic>>(NaturalOrder.Instance);
        foreach (var topic in topics)
        {
            foreach (var label in query.ByTag ? TagsOf(topic, query, tags) : YearOf(topic))
            {
                if (!parts.TryGetValue(label, out var part))
                {
                    parts.Add(label, part = []);
                }

                part.Add(topic);
            }
        }

        return parts.Select(part => (part.Key, part.Value));
    }

    private static IEnumerable<string> YearOf(SharedTopic topic) => topic.Day == int.MinValue
        ? []
        : [DateOnly.FromDayNumber(topic.Day).Year.ToString("0000", CultureInfo.InvariantCulture)];

    private static IEnumerable<string> TagsOf(
        SharedTopic topic, SeriesQuery query, IReadOnlyDictionary<string, List<string>> tags) =>
        tags.GetValueOrDefault(topic.Id, []).Distinct(StringComparer.Ordinal)
            .Where(tag => query.Prefix is null || tag.StartsWith(query.Prefix, StringComparison.Ordinal));
}
