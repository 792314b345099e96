using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Exchange;

/// <summary>Tells of each sentence whether a citation touches it, and of each reason whether it is needed.</summary>
internal static class SentenceCoverages
{
    public static (ImmutableArray<SentenceCoverage> Sentences, ImmutableArray<UncitedPassage> Stale) Of(
        SourceText text, IEnumerable<TextLocator> cited, ImmutableArray<UncitedPassage> uncited)
    {
        var citedByParagraph = cited.ToLookup(locator => locator.Paragraph);
        var sentences = SentenceSplitter.Split(text)
            .Select(sentence => Cover(sentence, citedByParagraph[sentence.Locator.Paragraph], uncited))
            .ToImmutableArray();
        var stale = uncited.Where(passage => !sentences.Any(sentence =>
            sentence.State == CoverageState.Excused && sentence.Sentence.Locator.Overlaps(passage.Locator)));
        return (sentences, [.. stale]);
    }

    private static SentenceCoverage Cover(Sentence sentence, IEnumerable<TextLocator> cited, ImmutableArray<UncitedPassage> uncited)
    {
        if (cited.Any(sentence.Locator.Overlaps))
        {
            return new SentenceCoverage(sentence, CoverageState.Cited, null);
        }

        var excuse = uncited.FirstOrDefault(passage => passage.Locator.Overlaps(sentence.Locator));
        return excuse is null
            ? new SentenceCoverage(sentence, CoverageState.NotCited, null)
            : new SentenceCoverage(sentence, CoverageState.Excused, excuse.Reason);
    }
}
