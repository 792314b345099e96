using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>
/// What is searched for. All words have to occur in a node's texts, in any order and field; the last one as the beginning of a
/// word, because it may not be typed to its end yet.
/// </summary>
/// <param name="Words">Folded, at most <see cref="MaxWords"/>; empty finds nothing.</param>
public sealed record SearchQuery(ImmutableArray<string> Words)
{
    /// <summary>The most words that a search may have.</summary>
    public const int MaxWords = 16;

    public bool IsEmpty => Words.IsEmpty;

    /// <summary>The words that have to occur whole: all but the last.</summary>
    public ReadOnlySpan<string> WholeWords => IsEmpty ? [] : Words.AsSpan()[..^1];

    /// <summary>The word that may go on, or an empty text in an empty query.</summary>
    public string Prefix => IsEmpty ? "" : Words[^1];

    /// <summary>Takes a text apart into its folded words.</summary>
    /// <param name="error">What is wrong and what to do.</param>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out SearchQuery? query, [NotNullWhen(false)] out string? error)
    {
        ImmutableArray<string> words = [.. Folding.Words(Folding.Fold(text)).Take(MaxWords + 1)];
        query = words.Length <= MaxWords ? new SearchQuery(words) : null;
        error = query is null ? $"A search has at most {MaxWords} words: give the ones that matter." : null;
        return query is not null;
    }

    /// <inheritdoc cref="TryParse"/>
    /// <exception cref="TraversalException">`BAD_USER_INPUT`: there are too many words.</exception>
    public static SearchQuery Parse(string text) =>
        TryParse(text, out var query, out var error) ? query : throw new TraversalException(ErrorCodes.BadUserInput, error);
}
