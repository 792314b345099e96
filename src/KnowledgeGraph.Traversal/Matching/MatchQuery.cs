using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>A row of somebody's table that is looked for in the graph. It has a text, a property, or both.</summary>
/// <param name="Text">What the row calls the thing; null when it is known by properties alone.</param>
/// <param name="Kinds">What it may be.</param>
/// <param name="Limit">The most candidates.</param>
public sealed record MatchQuery(string? Text, ImmutableArray<NodeKind> Kinds, ImmutableArray<MatchProperty> Properties, int Limit);

/// <summary>Something else that a row says.</summary>
/// <param name="Name">An attribute where one of the kinds has one of this name, else the scheme of an identifier.</param>
public sealed record MatchProperty(string Name, string Value);

/// <summary>What a store has to find for some queries: all nodes that meet any of it, among whatever else.</summary>
public sealed class MatchTerms
{
    /// <summary>How many words of a text are looked up: the longest.</summary>
    private const int MostWords = 4;

    private readonly ImmutableArray<MatchQuery> queries;

    public MatchTerms(ImmutableArray<MatchQuery> queries)
    {
        this.queries = queries;
        Kinds = [.. queries.SelectMany(query => query.Kinds).Distinct().OrderBy(kind => kind.Index)];
        Words = [.. queries.SelectMany(query => WordsOf(query.Text)).Select(WordTerm.Of).Distinct()];
    }

    public ImmutableArray<NodeKind> Kinds { get; }

    /// <summary>Words of which the searched texts have one.</summary>
    public ImmutableArray<WordTerm> Words { get; }

    /// <summary>The names of all properties that queries give.</summary>
    public ImmutableArray<string> Properties => [.. queries.SelectMany(query => query.Properties).Select(property => property.Name).Distinct()];

    /// <summary>The values that are sought of an attribute by which nodes are found: of an ID as they are, else folded.</summary>
    public ImmutableArray<string> ValuesOf(AttributeDefinition attribute) => MatchNode.Finds(attribute)
        ? [.. Given(property => property.Name == attribute.Name).Select(property => MatchNode.Compared(attribute, property.Value)).Distinct()]
        : [];

    /// <summary>The folded schemes and values that are sought among identifiers.</summary>
    public ImmutableArray<(string Scheme, string Value)> Identifiers =>
        [.. Given(property => true).Select(property => (Folding.Fold(property.Name), Folding.Fold(property.Value))).Distinct()];

    /// <summary>The words by which a text finds candidates: the longest of three letters and more, or all where there is none.</summary>
    internal static ImmutableArray<string> WordsOf(string? text)
    {
        var words = text is null ? [] : Folding.Words(Folding.Fold(text)).Take(MatchName.MaxWords).Distinct(StringComparer.Ordinal).ToList();
        var sought = words.Exists(WordKey.IsBeginning) ? words.Where(WordKey.IsBeginning) : words;
        return [.. sought.OrderByDescending(WordKey.Letters).Take(MostWords)];
    }

    private IEnumerable<MatchProperty> Given(Func<MatchProperty, bool> which) => queries.SelectMany(query => query.Properties).Where(which);
}

/// <summary>A folded word to look up in the full-text index.</summary>
/// <param name="IsBeginning">Whether it stands for all words that begin with it.</param>
public readonly record struct WordTerm(string Text, bool IsBeginning)
{
    /// <summary>How many letters of a word have to be right; a word that has fewer is looked up whole.</summary>
    public const int BeginningLength = WordKey.Length;

    /// <summary>What is looked up for a word: its key.</summary>
    public static WordTerm Of(string word) => new(WordKey.Of(word), WordKey.IsBeginning(word));
}
