using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace KnowledgeGraph.Server.Tests.Access;

/// <summary>Signs tokens as an identity provider does, with a key that is made for the test.</summary>
internal sealed class TestIssuer(SecurityKey key, string algorithm) : IDisposable
{
    public const string Name = "https://issuer.example";
    public const string Audience = "knowledge-graph";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kg-issuer-");

    /// <summary>When tokens are issued unless a test says otherwise.</summary>
    public static DateTimeOffset Now { get; } = new(2025, 3, 7, 12, 0, 0, TimeSpan.Zero);

    public SecurityKey Key => key;

    public static TestIssuer Rsa(string? id = "rsa", int bits = 2048) =>
        new(new RsaSecurityKey(RSA.Create(bits)) { KeyId = id }, SecurityAlgorithms.RsaSha256);

    public static TestIssuer Curve() =>
        new(new ECDsaSecurityKey(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = "ec" }, SecurityAlgorithms.EcdsaSha256);

    public static TestIssuer Secret(int bytes = 32) =>
        new(new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(bytes)) { KeyId = "oct" }, SecurityAlgorithms.HmacSha256);

    /// <summary>A file with the public part of the key, or the secret, as a key set.</summary>
    public string WriteSet() => Write("keys.json", SetOf(this));

    public static string SetOf(params TestIssuer[] issuers) =>
        JsonSerializer.Serialize(new { keys = issuers.Select(issuer => issuer.PublicKey()).ToArray() });

    public string WritePem() => Write("keys.pem", PemOf());

    public string PemOf() => key switch
    {
        RsaSecurityKey rsa => rsa.Rsa.ExportSubjectPublicKeyInfoPem(),
        ECDsaSecurityKey curve => curve.ECDsa.ExportSubjectPublicKeyInfoPem(),
        _ => throw new InvalidOperationException("A secret has no public part."),
    };

    public string Write(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <param name="change">Changes the token's content before it is signed.</param>
    public string Sign(Action<Dictionary<string, object>>? change = null)
    {
        var claims = new Dictionary<string, object>
        {
            ["iss"] = Name,
            ["aud"] = Audience,
            ["sub"] = "ada",
            ["role"] = "EDITOR",
            ["exp"] = Now.AddMinutes(5).ToUnixTimeSeconds(),
        };
        change?.Invoke(claims);
        var content = JsonSerializer.Serialize(claims);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            content, new SigningCredentials(key, algorithm));
    }

    /// <summary>The same content under another header and signature.</summary>
    public string Forge(string header, Func<string, byte[]> sign)
    {
        var content = Sign().Split('.')[1];
        var signed = $"{Base64UrlEncoder.Encode(Encoding.UTF8.GetBytes(header))}.{content}";
        return $"{signed}.{Base64UrlEncoder.Encode(sign(signed))}";
    }

    public void Dispose() => folder.Delete(recursive: true);

    private Dictionary<string, string> PublicKey()
    {
        var web = JsonWebKeyConverter.ConvertFromSecurityKey(key);
        var members = new Dictionary<string, string?>
        {
            ["kty"] = web.Kty, ["kid"] = web.Kid, ["n"] = web.N, ["e"] = web.E, ["crv"] = web.Crv, ["x"] = web.X, ["y"] = web.Y,
            ["k"] = web.Kty == "oct" ? web.K : null,
        };
        return members.Where(member => member.Value is not null).ToDictionary(member => member.Key, member => member.Value!);
    }
}
