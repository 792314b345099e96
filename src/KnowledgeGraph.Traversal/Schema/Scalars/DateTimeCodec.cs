using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>An instant (RFC 3339); <see cref="DateTimeOffset"/> in UTC.</summary>
internal sealed class DateTimeCodec()
    : TextCodec<DateTimeOffset>("DateTime", "day, time and offset, such as \"2025-03-06T21:04:05Z\"")
{
    protected override bool TryParse(string text, out DateTimeOffset value) => DateTimeText.TryParse(text, out value);

    protected override string Print(DateTimeOffset value) => DateTimeText.Print(value);
}
