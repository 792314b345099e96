using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Model;

/// <summary>
/// What makes two records one claim: the key, or else predicate, ends, identifying references and attributes, and
/// `validFrom`. The id of a claim is its kind's name and a hash of that, so it is the same on every store:
/// `stance~0a1b2c3d4e5f6g7h`.
/// </summary>
public static class ClaimIdentity
{
    /// <summary>What stands between the kind's name and the hash.</summary>
    public const char Separator = '~';

    private const int HashedBytes = 10;
    private const int HashCharacters = HashedBytes / 5 * 8;
    private const char UnitSeparator = '\u001f';

    /// <summary>The opaque, URL-safe id of the claim; its hash is the first 80 bits of SHA-256 over <see cref="TextOf"/>.</summary>
    public static string IdOf(ClaimRecord claim)
    {
        var text = TextOf(claim);
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer)), hash);
        ArrayPool<byte>.Shared.Return(buffer);

        Span<char> name = stackalloc char[HashCharacters];
        Base32Hex.Write(hash[..HashedBytes], name);
        return $"{claim.Kind.FieldName}{Separator}{name}";
    }

    /// <summary>The key that clients see: the record's own, or the id where it has none.</summary>
    public static string KeyOf(ClaimRecord claim) => claim.Key ?? IdOf(claim);

    /// <summary>Whether a text is a key that a bundle may give a claim: 1 to 200 of letters, digits and `._-/:`.</summary>
    public static bool IsValidKey(string key) =>
        key.Length is > 0 and <= NodeKey.MaxLength
        && char.IsAsciiLetterOrDigit(key[0])
        && key.AsSpan().IndexOfAnyExcept(KeyCharacters) < 0;

    internal static string ExpectedKey(string key) =>
        $"“{key}” is not a key of a claim: write letters, digits and . _ - / : that begin with a letter or digit, at most {NodeKey.MaxLength}.";

    /// <summary>The kind that an id of this form names, or null: the hash itself is not checked.</summary>
    public static ClaimKind? FindKindOfId(this GraphModel model, string id)
    {
        var end = id.Length - HashCharacters - 1;
        if (end <= 0 || id[end] != Separator)
        {
            return null;
        }

        var name = id.AsSpan(0, end);
        foreach (var kind in model.ClaimKinds)
        {
            if (name.SequenceEqual(kind.FieldName))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>The text that two records share exactly when they are the same claim.</summary>
    public static string TextOf(ClaimRecord claim)
    {
        if (claim.Key is not null)
        {
            return "key:" + claim.Key;
        }

        var text = new StringBuilder(claim.Kind.Predicate, 160);
        text.Append(UnitSeparator).Append(claim.Subject).Append(UnitSeparator).Append(claim.Object);
        foreach (var reference in claim.Kind.References)
        {
            if (reference.IsIdentity)
            {
                text.Append(UnitSeparator).Append(claim.References[reference.Index]);
            }
        }

        foreach (var attribute in claim.Kind.Attributes)
        {
            if (attribute.IsIdentity)
            {
                Append(text.Append(UnitSeparator), claim.Values[attribute.Index]);
            }
        }

        return text.Append(UnitSeparator).Append(claim.ValidFrom?.ToString()).ToString();
    }

    private static readonly SearchValues<char> KeyCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-/:");

    private static void Append(StringBuilder text, object? value)
    {
        if (value is ImmutableArray<object> elements)
        {
            foreach (var element in elements)
            {
                text.Append(ValueText.Print(element)).Append('\u001e');
            }
        }
        else if (value is not null)
        {
            text.Append(ValueText.Print(value));
        }
    }
}
