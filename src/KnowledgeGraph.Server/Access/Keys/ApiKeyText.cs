using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Server.Access;

/// <summary>
/// The text of an API key: `kg_`, 16 digits that name it, `_`, and 64 digits of chance, all hexadecimal. The prefix lets
/// scanners find keys that were published by mistake.
/// </summary>
internal static class ApiKeyText
{
    public const string Prefix = "kg_";

    private const int IdBytes = 8;
    private const int SecretBytes = 32;
    private const int Length = 3 + (2 * IdBytes) + 1 + (2 * SecretBytes);

    public static (string Id, string Text) New()
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
        return (id, $"{Prefix}{id}_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes))}");
    }

    /// <summary>The id in a text that has a key's form, else nothing that names a key.</summary>
    public static string IdIn(string text) => text.Length == Length ? text.Substring(Prefix.Length, 2 * IdBytes) : string.Empty;

    /// <summary>
    /// SHA-256 of the whole text. A slow hash protects what people choose, of which there are few enough to try; nobody tries
    /// 2^256 keys, at whatever speed, and a slow hash would be paid for by every request.
    /// </summary>
    public static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
