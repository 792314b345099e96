using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Exchange;

/// <summary>SHA-256 as bundles write it: 64 hexadecimal digits in lower case (FIPS 180-4).</summary>
internal static class PassageHash
{
    private const int Digits = 2 * SHA256.HashSizeInBytes;

    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Of the passage in UTF-8.</summary>
    public static string Of(string passage) => Of(Encoding.UTF8.GetBytes(passage));

    public static bool IsValid(string text) => text.Length == Digits && text.All(char.IsAsciiHexDigitLower);

    public static string Expected(string text) =>
        $"“{text}” is not a SHA-256 hash: write {Digits} hexadecimal digits in lower case.";
}
