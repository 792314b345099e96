using System.Security.Cryptography;
using KnowledgeGraph.Server.Configuration;
using Microsoft.IdentityModel.Tokens;

namespace KnowledgeGraph.Server.Access;

/// <summary>Reads the keys that sign tokens: a JSON Web Key Set (RFC 7517, § 5), or public keys as PEM (RFC 7468).</summary>
internal static class KeySetReader
{
    private const string PemStart = "-----BEGIN ";

    /// <param name="origin">Where the text is from, for messages.</param>
    /// <param name="mayBeSecret">Whether it may hold secrets, which a set that is published must not.</param>
    /// <exception cref="SettingException">It holds no key, or one that can't be used.</exception>
    public static IReadOnlyList<SecurityKey> Read(string text, string origin, bool mayBeSecret)
    {
        try
        {
            var keys = text.Contains(PemStart, StringComparison.Ordinal) ? ReadPem(text) : ReadSet(text);
            return Check([.. keys], origin, mayBeSecret);
        }
        catch (Exception failure) when (failure is ArgumentException or CryptographicException)
        {
            throw new SettingException(
                $"KG_JWT_KEYS: {origin} holds neither a JSON Web Key Set nor PEM public keys that can be read.");
        }
    }

    private static IEnumerable<JsonWebKey> ReadSet(string text) =>
        new JsonWebKeySet(text).Keys.Where(key => string.IsNullOrEmpty(key.Use) || key.Use == "sig");

    private static IEnumerable<JsonWebKey> ReadPem(string text)
    {
        for (var rest = text; rest.IndexOf(PemStart, StringComparison.Ordinal) is var start and >= 0;)
        {
            var field = PemEncoding.Find(rest.AsSpan(start));
            yield return ReadKey(rest.Substring(start, field.Location.End.Value));
            rest = rest[(start + field.Location.End.Value)..];
        }
    }

    private static JsonWebKey ReadKey(string pem)
    {
        try
        {
            var rsa = RSA.Create();
            rsa.ImportFromPem(pem);
            return JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(rsa.ExportParameters(includePrivateParameters: false)));
        }
        catch (Exception failure) when (failure is ArgumentException or CryptographicException)
        {
            var curve = ECDsa.Create();
            curve.ImportFromPem(pem);
            return JsonWebKeyConverter.ConvertFromECDsaSecurityKey(new ECDsaSecurityKey(ECDsa.Create(curve.ExportParameters(false))));
        }
    }

    private static JsonWebKey[] Check(JsonWebKey[] keys, string origin, bool mayBeSecret)
    {
        if (keys.Length == 0)
        {
            throw new SettingException($"KG_JWT_KEYS: {origin} holds no key that signs.");
        }

        if (!mayBeSecret && keys.Any(key => key.Kty == "oct"))
        {
            throw new SettingException($"KG_JWT_KEYS: {origin} publishes a secret; give secrets in a file.");
        }

        return keys.Select(TokenAlgorithms.Flaw).FirstOrDefault(flaw => flaw is not null) is { } found
            ? throw new SettingException($"KG_JWT_KEYS: {origin}: {found}.")
            : keys;
    }
}
