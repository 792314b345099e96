using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.Access;

/// <summary>Tells whether credentials hold, whichever way they came: API keys, and tokens where they are configured.</summary>
internal sealed class Credentials(ApiKeyDirectory keys, TimeProvider time, TokenValidator? tokens = null)
{
    private const string Scheme = "Bearer ";

    /// <summary>
    /// Verifies the value of an `Authorization` header (RFC 6750, § 2.1).
    /// </summary>
    /// <returns>Null for whatever doesn't hold, with no difference between the reasons.</returns>
    public async ValueTask<Credential?> VerifyAsync(string header, CancellationToken cancellationToken)
    {
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var text = header[Scheme.Length..].Trim(' ');
        if (!text.StartsWith(ApiKeyText.Prefix, StringComparison.Ordinal))
        {
            return tokens is null ? null : await tokens.ValidateAsync(text, cancellationToken);
        }

        return await keys.FindAsync(text, cancellationToken) is { } key
            ? new Credential(new Caller(key.Name, key.Role), key.Id, ExpiresAt: null)
            : null;
    }

    /// <summary>Whether a credential that was verified holds still.</summary>
    public async ValueTask<bool> StillHoldsAsync(Credential credential, CancellationToken cancellationToken) =>
        credential.KeyId is { } id ? await keys.HoldsAsync(id, cancellationToken) : time.GetUtcNow() < credential.ExpiresAt;
}
