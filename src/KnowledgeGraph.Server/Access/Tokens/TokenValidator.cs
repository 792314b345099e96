using KnowledgeGraph.Traversals;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace KnowledgeGraph.Server.Access;

/// <summary>Validates bearer tokens by the rules of RFC 8725.</summary>
internal sealed class TokenValidator(TokenSettings settings, TimeProvider time, ILogger<TokenValidator> logger) : IDisposable
{
    /// <summary>How far the issuer's clock may differ from ours.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    private const int MaxNameLength = 200;

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = 16 << 10 };
    private readonly TokenKeys keys = new(settings.Keys, time, logger);

    /// <returns>Null for a token that doesn't hold, whatever the reason.</returns>
    public async ValueTask<Credential?> ValidateAsync(string text, CancellationToken cancellationToken)
    {
        // What a token calls critical has to be understood (RFC 7515, § 4.1.11), and nothing beyond the standard's own is.
        if (!handler.CanReadToken(text)
            || Read(text) is not { IsEncrypted: false } unverified
            || unverified.TryGetHeaderValue<object>("crit", out _))
        {
            return null;
        }

        var all = await keys.GetAsync(unverified.Kid is { Length: > 0 } id ? id : null, cancellationToken);
        var result = await handler.ValidateTokenAsync(text, ParametersFor(all));
        return result is { IsValid: true, SecurityToken: JsonWebToken token } ? CredentialOf(token) : null;
    }

    public void Dispose() => keys.Dispose();

    private static JsonWebToken? Read(string text)
    {
        try
        {
            return new JsonWebToken(text);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private TokenValidationParameters ParametersFor(IReadOnlyList<SecurityKey> all) => new()
    {
        ValidIssuer = settings.Issuer,
        ValidAudience = settings.Audience,
        IssuerSigningKeys = all,
        TryAllIssuerSigningKeys = true,
        ValidAlgorithms = TokenAlgorithms.All,
        AlgorithmValidator = (algorithm, key, _, _) => TokenAlgorithms.Fits(algorithm, key),
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = (from, to, _, _) => IsWithin(from, to),
    };

    private bool IsWithin(DateTime? from, DateTime? to)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return to is { } end && now < end + Skew && !(from - Skew > now);
    }

    private Credential? CredentialOf(JsonWebToken token)
    {
        var name = token.Claims.FirstOrDefault(claim => claim.Type == settings.NameClaim)?.Value;
        if (string.IsNullOrWhiteSpace(name) || name.Length > MaxNameLength || name.Any(char.IsControl))
        {
            return null;
        }

        var role = settings.RoleOf(RoleClaims.Of(token, settings.RoleClaim));
        return new Credential(new Caller(name, role), KeyId: null, new DateTimeOffset(token.ValidTo, TimeSpan.Zero) + Skew);
    }
}
