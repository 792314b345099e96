using System.Collections.Immutable;
using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>A name of a node, or the one that a query gives, ready to be compared.</summary>
/// <param name="Field">The attribute that has it.</param>
/// <param name="Text">As it stands.</param>
/// <param name="Folded">The same folded.</param>
/// <param name="Words">Its folded words, at most <see cref="MaxWords"/>; those that follow aren't compared.</param>
/// <param name="IsOther">Whether it is an other name, not what the node is called first.</param>
public sealed record MatchName(string Field, string Text, string Folded, ImmutableArray<string> Words, bool IsOther)
{
    /// <summary>How many words of a name are compared.</summary>
    public const int MaxWords = 32;

    public static MatchName Of(string field, string text, bool isOther)
    {
        var folded = Folding.Fold(text);
        return new MatchName(field, text, folded, [.. Folding.Words(folded).Take(MaxWords)], isOther);
    }

    /// <summary>
    /// The attributes of a kind that hold names: what is searched first and, where it is a list, second. The text beyond them speaks
    /// about the node.
    /// </summary>
    public static IEnumerable<AttributeDefinition> Attributes(NodeType type) =>
        SearchWeights.Of(type).Where((text, place) => place == 0 || (place == 1 && text.Attribute.IsList)).Select(text => text.Attribute);
}

/// <summary>
/// By what a word finds others that may be it, misspelt: its first three letters, or all of a shorter one. Letters are Unicode code
/// points.
/// </summary>
internal static class WordKey
{
    /// <summary>How many letters of a word have to be right.</summary>
    public const int Length = 3;

    /// <summary>The beginning of a word, or a word shorter than that.</summary>
    public static string Of(string word) => IsBeginning(word) ? Beginning(word) : word;

    /// <summary>Whether the key stands for all words that begin with it, not for one word.</summary>
    public static bool IsBeginning(string word) => Letters(word) >= Length;

    public static int Letters(string word)
    {
        var letters = 0;
        foreach (var _ in word.EnumerateRunes())
        {
            letters++;
        }

        return letters;
    }

    private static string Beginning(string word)
    {
        var end = 0;
        for (var i = 0; i < Length; i++)
        {
            Rune.DecodeFromUtf16(word.AsSpan(end), out _, out var length);
            end += length;
        }

        return word[..end];
    }
}
