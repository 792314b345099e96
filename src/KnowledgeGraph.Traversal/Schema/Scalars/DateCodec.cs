using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>A day (ISO 8601); <see cref="DateOnly"/>.</summary>
internal sealed class DateCodec() : TextCodec<DateOnly>("Date", "a day that exists, such as \"2025-03-06\"")
{
    protected override bool TryParse(string text, out DateOnly value) => DateText.TryParse(text, out value);

    protected override string Print(DateOnly value) => DateText.Print(value);
}
