using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>Where a query's words stand in one text.</summary>
internal static class WordMatch
{
    /// <summary>
    /// How well the word at <paramref name="index"/> of the query matches: 1 whole, less as a beginning, 0 not at all.
    /// </summary>
    public static double Quality(SearchQuery query, int index, ReadOnlySpan<char> word)
    {
        var sought = query.Words[index];
        if (word.SequenceEqual(sought))
        {
            return 1;
        }

        var isPrefix = index == query.Words.Length - 1 && word.StartsWith(sought, StringComparison.Ordinal);
        return isPrefix ? (double)sought.Length / word.Length : 0;
    }

    /// <summary>The parts of a folded text that a query's words match; of a word that only begins so, the beginning.</summary>
    public static IEnumerable<Range> Ranges(SearchQuery query, string folded)
    {
        foreach (var range in Folding.WordRanges(folded))
        {
            var matched = LongestMatch(query, folded.AsSpan(range));
            if (matched > 0)
            {
                yield return range.Start..(range.Start.Value + matched);
            }
        }
    }

    private static int LongestMatch(SearchQuery query, ReadOnlySpan<char> word)
    {
        var longest = 0;
        for (var i = 0; i < query.Words.Length; i++)
        {
            longest = Quality(query, i, word) > 0 ? Math.Max(longest, query.Words[i].Length) : longest;
        }

        return longest;
    }
}
