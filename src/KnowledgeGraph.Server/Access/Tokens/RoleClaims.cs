using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace KnowledgeGraph.Server.Access;

/// <summary>
/// Finds the values of the role claim, wherever an issuer puts it: `role`, `realm_access.roles` (Keycloak), `https://example.org/roles` (Auth0). Names
/// may hold dots themselves, so the whole of a path is tried as a name before its parts are.
/// </summary>
internal static class RoleClaims
{
    /// <returns>A text, or the texts of a list; none where the claim isn't there or is something else.</returns>
    public static IReadOnlyList<string> Of(JsonWebToken token, string path)
    {
        using var payload = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(token.EncodedPayload));
        return Find(payload.RootElement, path) switch
        {
            { ValueKind: JsonValueKind.String } text => [text.GetString()!],
            { ValueKind: JsonValueKind.Array } list =>
                [.. list.EnumerateArray().Where(each => each.ValueKind == JsonValueKind.String).Select(each => each.GetString()!)],
            _ => [],
        };
    }

    private static JsonElement? Find(JsonElement element, string path)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (element.TryGetProperty(path, out var found))
        {
            return found;
        }

        for (var dot = path.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = path.IndexOf('.', dot + 1))
        {
            if (element.TryGetProperty(path[..dot], out var inner) && Find(inner, path[(dot + 1)..]) is { } value)
            {
                return value;
            }
        }

        return null;
    }
}
