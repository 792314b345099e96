using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Model;

/// <summary>What another data set calls a node: scheme `wikidata`, value `Q458`.</summary>
public sealed record Identifier(string Scheme, string Value)
{
    /// <summary>The most characters that the scheme and the value may each have.</summary>
    public const int MaxLength = 200;

    /// <summary>Puts an identifier together; the scheme is of lower-case letters, digits, hyphens and dots.</summary>
    public static bool TryCreate(
        string? scheme,
        string? value,
        [NotNullWhen(true)] out Identifier? identifier,
        [NotNullWhen(false)] out string? error)
    {
        identifier = null;
        error = null;
        if (!IsScheme(scheme))
        {
            error = $"“{scheme}” is not a scheme of identifiers: write lower-case letters, digits, hyphens and dots, such as wikidata.";
        }
        else if (value is not { Length: > 0 and <= MaxLength } || string.IsNullOrWhiteSpace(value))
        {
            error = $"The identifier of scheme {scheme} needs a value of 1 to {MaxLength} characters.";
        }
        else
        {
            identifier = new Identifier(scheme, value);
        }

        return identifier is not null;
    }

    /// <summary>Reads `scheme:value`; the value may hold further colons.</summary>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out Identifier? identifier, [NotNullWhen(false)] out string? error)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0)
        {
            return TryCreate(text[..colon], text[(colon + 1)..], out identifier, out error);
        }

        identifier = null;
        error = $"“{text}” is not an identifier: write the scheme, a colon and the value, such as wikidata:Q458.";
        return false;
    }

    public override string ToString() => $"{Scheme}:{Value}";

    private static bool IsScheme([NotNullWhen(true)] string? scheme) =>
        scheme is { Length: > 0 and <= MaxLength }
        && char.IsAsciiLetterLower(scheme[0])
        && scheme.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character is '-' or '.');
}
