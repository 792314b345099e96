using System.Collections.Immutable;

namespace KnowledgeGraph.Traversals;

/// <summary>How like two names are.</summary>
/// <param name="Score">1 for the same words in the same order, 0 for nothing in common.</param>
/// <param name="Rule">Why they are taken to be like.</param>
public readonly record struct NameLikeness(double Score, MatchRule Rule)
{
    private const double OtherOrder = 0.97;
    private const double LeastOfContained = 0.45;
    private const double Contained = 0.45;

    /// <summary>Compares two names by their folded words. docs/reconciliation.md has the formula.</summary>
    public static NameLikeness Of(ImmutableArray<string> left, ImmutableArray<string> right)
    {
        if (left.IsEmpty || right.IsEmpty)
        {
            return default;
        }

        if (left.AsSpan().SequenceEqual(right.AsSpan()))
        {
            return new NameLikeness(1, MatchRule.SameName);
        }

        var (matched, exact) = Pair(left, right);
        if (exact == left.Length && exact == right.Length)
        {
            return new NameLikeness(OtherOrder, MatchRule.WordOrder);
        }

        var share = 2 * matched / (Letters(left) + Letters(right));
        var isContained = exact == Math.Min(left.Length, right.Length);
        var score = isContained ? Math.Max(share, LeastOfContained + (Contained * share)) : share;
        return new NameLikeness(Math.Min(score, OtherOrder), MatchRule.SimilarName);
    }

    /// <summary>Pairs the words: equal ones first, then the likest, each once.</summary>
    /// <returns>The letters of the pairs times how like they are, and how many pairs are equal.</returns>
    private static (double Letters, int Exact) Pair(ImmutableArray<string> left, ImmutableArray<string> right)
    {
        Span<bool> taken = stackalloc bool[MatchName.MaxWords];
        var rest = new List<string>(left.Length);
        var (letters, exact) = (0.0, 0);
        foreach (var word in left)
        {
            var place = FirstFree(right, taken, word);
            if (place < 0)
            {
                rest.Add(word);
                continue;
            }

            taken[place] = true;
            exact++;
            letters += word.Length;
        }

        foreach (var word in rest)
        {
            letters += TakeLikest(right, taken, word);
        }

        return (letters, exact);
    }

    private static int FirstFree(ImmutableArray<string> words, ReadOnlySpan<bool> taken, string word)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!taken[i] && words[i] == word)
            {
                return i;
            }
        }

        return -1;
    }

    private static double TakeLikest(ImmutableArray<string> words, Span<bool> taken, string word)
    {
        var (best, place) = (0.0, -1);
        for (var i = 0; i < words.Length; i++)
        {
            var likeness = taken[i] ? 0 : WordLikeness.Of(word, words[i]);
            if (likeness > best)
            {
                (best, place) = (likeness, i);
            }
        }

        if (place < 0)
        {
            return 0;
        }

        taken[place] = true;
        return best * (word.Length + words[place].Length) / 2;
    }

    private static int Letters(ImmutableArray<string> words)
    {
        var letters = 0;
        foreach (var word in words)
        {
            letters += word.Length;
        }

        return letters;
    }
}
