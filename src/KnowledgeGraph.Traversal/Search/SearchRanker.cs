using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>
/// How well a node answers a search, and where. The same on every store, which only finds candidates by
/// <see cref="SearchQuery.Words"/>. docs/search.md has the formula. Hits are ordered by <see cref="SearchOrder"/>.
/// </summary>
public sealed class SearchRanker(SearchQuery query)
{
    private const double WholeWord = 0.7;
    private const double Beginning = 0.35;
    private const double Coverage = 0.3;
    private const double NotTheSame = 0.9;
    private const int Decimals = 4;

    public SearchQuery Query { get; } = query;

    /// <summary>The score of a node with these texts: above 0, at most 1; null when a word occurs in none of them.</summary>
    public double? Score(ReadOnlySpan<SearchText> texts)
    {
        if (Query.IsEmpty)
        {
            return null;
        }

        Span<double> best = stackalloc double[Query.Words.Length];
        var coverage = 0.0;
        foreach (ref readonly var text in texts)
        {
            coverage = Math.Max(coverage, text.Weight * Match(text, best));
        }

        var sum = 0.0;
        foreach (var value in best)
        {
            if (value == 0)
            {
                return null;
            }

            sum += value;
        }

        return Math.Round((sum / best.Length) + (Coverage * coverage), Decimals);
    }

    /// <summary>The texts that a word of the query matches, in the order given, with the places.</summary>
    public ImmutableArray<Highlight> Highlights(ReadOnlySpan<SearchText> texts)
    {
        var highlights = ImmutableArray.CreateBuilder<Highlight>();
        foreach (ref readonly var text in texts)
        {
            var ranges = Ranges(text.Text);
            if (!ranges.IsEmpty)
            {
                highlights.Add(new Highlight(text.Field, text.Text, ranges));
            }
        }

        return highlights.DrainToImmutable();
    }

    /// <summary>Raises each word's value to what it is worth in this text.</summary>
    /// <returns>How much of the text the query covers, 0 when one of its words isn't in it whole.</returns>
    private double Match(in SearchText text, Span<double> best)
    {
        var words = Folding.WordRanges(text.Folded).ToList();
        var wholeWords = 0;
        for (var i = 0; i < Query.Words.Length; i++)
        {
            var quality = 0.0;
            foreach (var word in words)
            {
                quality = Math.Max(quality, WordMatch.Quality(Query, i, text.Folded.AsSpan(word)));
            }

            wholeWords += quality == 1 ? 1 : 0;
            best[i] = Math.Max(best[i], text.Weight * Value(quality));
        }

        return wholeWords < Query.Words.Length ? 0 : CoverageOf(text.Folded, words);
    }

    /// <summary>1 for a text that is the query; else the share of its words that the query has, a little reduced.</summary>
    private double CoverageOf(string folded, List<Range> words)
    {
        var covered = 0;
        var isSame = words.Count == Query.Words.Length;
        for (var i = 0; i < words.Count; i++)
        {
            var word = folded[words[i]];
            covered += Query.Words.Contains(word) ? 1 : 0;
            isSame = isSame && Query.Words[i] == word;
        }

        return (isSame ? 1 : NotTheSame) * covered / words.Count;
    }

    private static double Value(double quality) => quality switch
    {
        0 => 0,
        1 => WholeWord,
        _ => Beginning + ((WholeWord - Beginning) * quality),
    };

    private ImmutableArray<HighlightRange> Ranges(string text)
    {
        var folded = FoldedText.Of(text);
        var ranges = ImmutableArray.CreateBuilder<HighlightRange>();
        foreach (var match in WordMatch.Ranges(Query, folded.Folded))
        {
            var original = folded.OriginalRange(match);
            ranges.Add(new HighlightRange(original.Start.Value, original.End.Value));
        }

        return ranges.DrainToImmutable();
    }
}

/// <summary>A text of a hit in which words of the query stand.</summary>
/// <param name="Ranges">In the order of the text, apart from each other.</param>
public sealed record Highlight(string Field, string Text, ImmutableArray<HighlightRange> Ranges);

/// <summary>A part of a text in UTF-16 code units, as JavaScript and .NET index texts.</summary>
/// <param name="End">Excluded.</param>
public readonly record struct HighlightRange(int Start, int End);
