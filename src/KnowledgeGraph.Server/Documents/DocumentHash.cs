using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Server.Documents;

/// <summary>A document's SHA-256 (GraphQL over HTTP, appendix "Persisted Documents", § SHA256 Hex Document Identifier).</summary>
internal static class DocumentHash
{
    /// <summary>What stands before the hash in a document identifier.</summary>
    public const string Prefix = "sha256:";

    /// <summary>64 hexadecimal characters in lower case.</summary>
    public static string Of(string document) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));

    public static bool IsOne(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}
