using Microsoft.IdentityModel.Tokens;

namespace KnowledgeGraph.Server.Access;

/// <summary>
/// Which signature algorithms go with which key (RFC 8725, § 3.1: the verifier says, never the token). A public key is never taken
/// for a secret, and `none` goes with no key.
/// </summary>
internal static class TokenAlgorithms
{
    private const int LeastRsaBits = 2048;
    private const int LeastSecretBits = 256;

    private static readonly string[] Rsa = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512"];
    private static readonly string[] Secret = ["HS256", "HS384", "HS512"];

    public static IReadOnlyList<string> All { get; } = [.. Rsa, "ES256", "ES384", "ES512", .. Secret];

    /// <summary>Whether a token that says that it is signed by an algorithm may be tried with a key.</summary>
    public static bool Fits(string algorithm, SecurityKey key) =>
        key is JsonWebKey web
        && (string.IsNullOrEmpty(web.Alg) || web.Alg == algorithm)
        && AlgorithmsOf(web).Contains(algorithm);

    /// <summary>Why a key can't be used, or null.</summary>
    public static string? Flaw(JsonWebKey key) => key.Kty switch
    {
        "RSA" when key.KeySize < LeastRsaBits => $"an RSA key has {key.KeySize} bits, and {LeastRsaBits} are the least",
        "oct" when key.KeySize < LeastSecretBits => $"a secret has {key.KeySize} bits, and {LeastSecretBits} are the least",
        "RSA" or "EC" or "oct" => null,
        var other => $"keys of the type {other} are not supported",
    };

    private static string[] AlgorithmsOf(JsonWebKey key) => (key.Kty, key.Crv) switch
    {
        ("RSA", _) => Rsa,
        ("oct", _) => Secret,
        ("EC", "P-256") => ["ES256"],
        ("EC", "P-384") => ["ES384"],
        ("EC", "P-521") => ["ES512"],
        _ => [],
    };
}
