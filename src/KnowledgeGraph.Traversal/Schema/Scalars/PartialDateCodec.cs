using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>A year, a month or a day; <see cref="PartialDate"/>.</summary>
internal sealed class PartialDateCodec() : TextCodec<PartialDate>(
    "PartialDate", "a year, a month or a day that exists, such as \"2025\", \"2025-03\" or \"2025-03-06\"")
{
    protected override bool TryParse(string text, out PartialDate value) => PartialDate.TryParse(text, out value);

    protected override string Print(PartialDate value) => value.ToString();
}
