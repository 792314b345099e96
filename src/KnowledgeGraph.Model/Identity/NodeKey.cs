using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Model;

/// <summary>
/// The readable name of a node, `country/fra`, and the id that the API serves in its place, `country~fra`. Either gives the
/// other without a look at the store, so ids are the same on every store.
/// </summary>
public static class NodeKey
{
    /// <summary>The most characters a key may have.</summary>
    public const int MaxLength = 200;

    private const char KeySeparator = '/';
    private const char IdSeparator = '~';

    /// <summary>Whether a text is a key: `[a-z][a-z0-9-]*/[a-z0-9][a-z0-9._-]*`, the kind's prefix before the slash.</summary>
    public static bool IsValid([NotNullWhen(true)] string? key) => key is not null && IsValid(key, KeySeparator);

    /// <summary>Whether a key's prefix is one that a kind may have: `[a-z][a-z0-9-]*`.</summary>
    public static bool IsValidPrefix(ReadOnlySpan<char> prefix) =>
        prefix.Length > 0 && char.IsAsciiLetterLower(prefix[0]) && prefix.IndexOfAnyExcept(PrefixCharacters) < 0;

    /// <summary>The id of the node that has a valid key.</summary>
    public static string ToId(string key) => Replace(key, KeySeparator, IdSeparator);

    /// <summary>The key of the node that an id or a key names, or false when the text can be neither.</summary>
    public static bool TryRead(string idOrKey, [NotNullWhen(true)] out string? key)
    {
        if (IsValid(idOrKey, KeySeparator))
        {
            key = idOrKey;
            return true;
        }

        key = IsValid(idOrKey, IdSeparator) ? Replace(idOrKey, IdSeparator, KeySeparator) : null;
        return key is not null;
    }

    private static readonly System.Buffers.SearchValues<char> PrefixCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    private static readonly System.Buffers.SearchValues<char> NameCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-._");

    private static bool IsValid(ReadOnlySpan<char> text, char separator)
    {
        var end = text.IndexOf(separator);
        if (text.Length > MaxLength || end < 0 || !IsValidPrefix(text[..end]))
        {
            return false;
        }

        var name = text[(end + 1)..];
        return name.Length > 0 && char.IsAsciiLetterOrDigit(name[0]) && name.IndexOfAnyExcept(NameCharacters) < 0;
    }

    private static string Replace(string text, char from, char to) => string.Create(text.Length, (text, from, to), static (target, state) =>
    {
        state.text.CopyTo(target);
        target[state.text.IndexOf(state.from, StringComparison.Ordinal)] = state.to;
    });
}
