using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Traversals;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace KnowledgeGraph.Server.Tests.Access;

public sealed class TokenValidatorTests
{
    private readonly FakeTimeProvider clock = new(TestIssuer.Now);

    public static TheoryData<string> Kinds => new("rsa", "ec", "oct", "rsa pem", "ec pem", "rsa without a name");

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_token_says_who_calls_and_what_they_may(string kind)
    {
        using var issuer = kind.StartsWith("rsa", StringComparison.Ordinal) ? TestIssuer.Rsa(kind == "rsa" ? "rsa" : null)
            : kind.StartsWith("ec", StringComparison.Ordinal) ? TestIssuer.Curve() : TestIssuer.Secret();
        using var tokens = Validator(kind.EndsWith("pem", StringComparison.Ordinal) ? issuer.WritePem() : issuer.WriteSet());

        var credential = await ValidateAsync(tokens, issuer.Sign());

        Assert.Equal(
            new Credential(new Caller("ada", CallerRole.Editor), null, TestIssuer.Now.AddMinutes(5).AddSeconds(30)), credential);
    }

    [Fact]
    public async Task What_a_token_has_to_say_is_checked()
    {
        using var issuer = TestIssuer.Rsa();
        using var stranger = TestIssuer.Rsa();
        using var tokens = Validator(issuer.WriteSet());
        var now = TestIssuer.Now.ToUnixTimeSeconds();
        var refused = new Dictionary<string, string>
        {
            ["another issuer"] = issuer.Sign(claims => claims["iss"] = "https://issuer.example/"),
            ["no issuer"] = issuer.Sign(claims => claims.Remove("iss")),
            ["another audience"] = issuer.Sign(claims => claims["aud"] = "other"),
            ["no audience"] = issuer.Sign(claims => claims.Remove("aud")),
            ["expired"] = issuer.Sign(claims => claims["exp"] = now - 30),
            ["no expiry"] = issuer.Sign(claims => claims.Remove("exp")),
            ["not yet valid"] = issuer.Sign(claims => claims["nbf"] = now + 31),
            ["no name"] = issuer.Sign(claims => claims.Remove("sub")),
            ["an empty name"] = issuer.Sign(claims => claims["sub"] = " "),
            ["a name of two lines"] = issuer.Sign(claims => claims["sub"] = "a\nb"),
            ["signed by another key"] = stranger.Sign(),
            ["a changed signature"] = issuer.Sign()[..^8] + "AAAAAAAA",
            ["no signature"] = issuer.Sign()[..(issuer.Sign().LastIndexOf('.') + 1)],
            ["no token"] = "x.y.z",
            ["too long"] = issuer.Sign(claims => claims["more"] = new string('x', 20_000)),
        };
        foreach (var (reason, token) in refused)
        {
            Assert.Equal((reason, null), (reason, await ValidateAsync(tokens, token)));
        }

        Assert.NotNull(await ValidateAsync(tokens, issuer.Sign(claims => claims["exp"] = now - 29)));
        Assert.NotNull(await ValidateAsync(tokens, issuer.Sign(claims => claims["nbf"] = now + 30)));
        Assert.NotNull(await ValidateAsync(tokens, issuer.Sign(claims => claims["aud"] = new[] { "other", TestIssuer.Audience })));
    }

    /// <summary>RFC 8725, § 2.1.</summary>
    [Fact]
    public async Task The_algorithm_is_the_key_s_and_not_the_token_s()
    {
        using var issuer = TestIssuer.Rsa();
        using var tokens = Validator(issuer.WriteSet());
        var rsa = ((Microsoft.IdentityModel.Tokens.RsaSecurityKey)issuer.Key).Rsa;
        byte[][] secrets =
        [
            Encoding.UTF8.GetBytes(issuer.PemOf()), rsa.ExportSubjectPublicKeyInfo(), rsa.ExportRSAPublicKey(),
            rsa.ExportParameters(false).Modulus!, [],
        ];
        foreach (var secret in secrets)
        {
            Assert.Null(await ValidateAsync(tokens, issuer.Forge(
                """{"alg":"HS256","typ":"JWT","kid":"rsa"}""", text => HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(text)))));
        }

        foreach (var critical in new[] { """["exp"]""", """["example.org/ours"]""", "[]", "null" })
        {
            Assert.Null(await ValidateAsync(tokens, issuer.Forge(
                $$"""{"alg":"RS256","typ":"JWT","kid":"rsa","crit":{{critical}}}""",
                text => rsa.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))));
        }

        foreach (var none in new[] { "none", "None", "nOnE", "" })
        {
            Assert.Null(await ValidateAsync(tokens, issuer.Forge($$"""{"alg":"{{none}}","typ":"JWT"}""", _ => [])));
            Assert.Null(await ValidateAsync(tokens, issuer.Forge($$"""{"alg":"{{none}}","typ":"JWT","kid":"rsa"}""", _ => [1])));
        }
    }

    [Fact]
    public async Task A_key_that_names_its_algorithm_takes_no_other()
    {
        using var issuer = TestIssuer.Rsa();
        var set = TestIssuer.SetOf(issuer);
        using var same = Validator(issuer.Write("same.json", set.Replace("\"kty\"", "\"alg\":\"RS256\",\"kty\"", StringComparison.Ordinal)));
        using var other = Validator(issuer.Write("other.json", set.Replace("\"kty\"", "\"alg\":\"PS256\",\"kty\"", StringComparison.Ordinal)));

        Assert.NotNull(await ValidateAsync(same, issuer.Sign()));
        Assert.Null(await ValidateAsync(other, issuer.Sign()));
    }

    [Theory]
    [InlineData("EDITOR", CallerRole.Editor)]
    [InlineData("editor", CallerRole.None)]
    [InlineData("reader other", CallerRole.None)]
    [InlineData("openid ADMIN READER", CallerRole.Admin)]
    public async Task Roles_are_taken_by_their_names(string value, CallerRole expected)
    {
        using var issuer = TestIssuer.Rsa();
        using var tokens = Validator(issuer.WriteSet());

        Assert.Equal(expected, (await ValidateAsync(tokens, issuer.Sign(claims => claims["role"] = value)))!.Caller.Role);
    }

    [Fact]
    public async Task Roles_and_names_may_be_called_otherwise()
    {
        using var issuer = TestIssuer.Rsa();
        using var tokens = Validator(
            issuer.WriteSet(), ("KG_JWT_ROLE_CLAIM", "groups"), ("KG_JWT_ROLES", "graph-writers=EDITOR, a=b=READER"), ("KG_JWT_NAME_CLAIM", "email"));

        async Task<Caller?> CallerAsync(params string[] groups) => (await ValidateAsync(tokens, issuer.Sign(claims =>
        {
            claims["groups"] = groups;
            claims["email"] = "ada@example.org";
        })))?.Caller;

        Assert.Equal(new Caller("ada@example.org", CallerRole.Editor), await CallerAsync("a=b", "graph-writers"));
        Assert.Equal(CallerRole.Reader, (await CallerAsync("a=b"))!.Role);
        Assert.Equal(CallerRole.None, (await CallerAsync("EDITOR"))!.Role);
        Assert.Equal(CallerRole.None, (await CallerAsync())!.Role);
        Assert.Null(await ValidateAsync(tokens, issuer.Sign()));
    }

    [Theory]
    [InlineData("realm_access.roles", """{"realm_access":{"roles":["offline_access","EDITOR"]}}""", CallerRole.Editor)]
    [InlineData("resource_access.graph.example.org.roles", """{"resource_access":{"graph.example.org":{"roles":["ADMIN"]}}}""", CallerRole.Admin)]
    [InlineData("https://example.org/roles", """{"https://example.org/roles":["READER"]}""", CallerRole.Reader)]
    [InlineData("realm_access.roles", """{"realm_access.roles":"READER","realm_access":{"roles":["ADMIN"]}}""", CallerRole.Reader)]
    [InlineData("realm_access.roles", """{"realm_access":["ADMIN"]}""", CallerRole.None)]
    [InlineData("realm_access.roles", """{"realm_access":{"roles":{"ADMIN":true}}}""", CallerRole.None)]
    [InlineData("realm_access.roles", """{"roles":["ADMIN"]}""", CallerRole.None)]
    public async Task Roles_may_stand_inside_other_claims(string path, string given, CallerRole expected)
    {
        using var issuer = TestIssuer.Rsa();
        using var tokens = Validator(issuer.WriteSet(), ("KG_JWT_ROLE_CLAIM", path));
        var token = issuer.Sign(claims =>
        {
            foreach (var (name, value) in System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, object>>(given)!)
            {
                claims[name] = value;
            }
        });
        Assert.Equal(expected, (await ValidateAsync(tokens, token))!.Caller.Role);
    }

    [Fact]
    public async Task A_file_that_changes_is_read_again()
    {
        using var issuer = TestIssuer.Rsa("one");
        using var next = TestIssuer.Rsa("two");
        var path = issuer.WriteSet();
        using var tokens = Validator(path);
        Assert.Null(await ValidateAsync(tokens, next.Sign()));

        File.WriteAllText(path, TestIssuer.SetOf(next));
        File.SetLastWriteTimeUtc(path, TestIssuer.Now.UtcDateTime);
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.NotNull(await ValidateAsync(tokens, next.Sign()));
        Assert.Null(await ValidateAsync(tokens, issuer.Sign()));

        // What can't be read leaves the keys as they are.
        File.WriteAllText(path, "{");
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.NotNull(await ValidateAsync(tokens, next.Sign()));
    }

    [Fact]
    public async Task An_address_is_asked_for_a_key_that_is_not_known_yet()
    {
        using var issuer = TestIssuer.Rsa("one");
        using var next = TestIssuer.Rsa("two");
        await using var published = await PublishedKeys.StartAsync(TestIssuer.SetOf(issuer));
        using var tokens = Validator(published.Url);
        Assert.NotNull(await ValidateAsync(tokens, issuer.Sign()));
        Assert.NotNull(await ValidateAsync(tokens, issuer.Sign()));
        Assert.Equal(1, published.Asked);

        published.Text = TestIssuer.SetOf(issuer, next);
        Assert.Null(await ValidateAsync(tokens, next.Sign()));
        Assert.Equal(1, published.Asked);
        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.NotNull(await ValidateAsync(tokens, next.Sign()));
        Assert.Equal(2, published.Asked);

        // Secrets that are published are no secrets: the keys stay as they are.
        using var secret = TestIssuer.Secret();
        published.Text = TestIssuer.SetOf(secret);
        clock.Advance(TimeSpan.FromMinutes(4));
        Assert.Null(await ValidateAsync(tokens, secret.Sign()));
        Assert.NotNull(await ValidateAsync(tokens, issuer.Sign()));
        Assert.Equal(3, published.Asked);
    }

    [Theory]
    [InlineData("{\"keys\":[]}", "holds no key that signs.")]
    [InlineData("{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"AA\"}]}", "keys of the type OKP are not supported.")]
    [InlineData("{\"keys\":[{\"kty\":\"oct\",\"k\":\"c2hvcnQ\"}]}", "a secret has 40 bits, and 256 are the least.")]
    [InlineData("not keys", "holds neither a JSON Web Key Set nor PEM public keys that can be read.")]
    [InlineData("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----", "holds neither a JSON Web Key Set nor PEM public keys that can be read.")]
    public void Keys_that_can_t_be_used_are_refused(string text, string reason)
    {
        using var issuer = TestIssuer.Rsa();
        var path = issuer.Write("keys", text);

        var refusal = Assert.Throws<Server.Configuration.SettingException>(() => Validator(path));

        Assert.Contains(path, refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_weak_key_is_refused()
    {
        using var issuer = TestIssuer.Rsa(bits: 1024);
        var refusal = Assert.Throws<Server.Configuration.SettingException>(() => Validator(issuer.WritePem()));

        Assert.EndsWith("an RSA key has 1024 bits, and 2048 are the least.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_has_to_be_safe()
    {
        var refusal = Assert.Throws<Server.Configuration.SettingException>(() => Validator("http://issuer.example/keys"));

        Assert.Equal(
            "KG_JWT_KEYS is \"http://issuer.example/keys\"; give a file, or an address that begins with https://.", refusal.Message);
    }

    private static async Task<Credential?> ValidateAsync(TokenValidator tokens, string token) =>
        await tokens.ValidateAsync(token, TestContext.Current.CancellationToken);

    private TokenValidator Validator(string keys, params (string Name, string Value)[] more)
    {
        var settings = new Dictionary<string, string?>
        {
            ["KG_JWT_ISSUER"] = TestIssuer.Name, ["KG_JWT_AUDIENCE"] = TestIssuer.Audience, ["KG_JWT_KEYS"] = keys,
        };
        foreach (var (name, value) in more)
        {
            settings[name] = value;
        }

        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new TokenValidator(TokenSettings.From(configuration)!, clock, NullLogger<TokenValidator>.Instance);
    }
}
