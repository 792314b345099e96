using System.Text.Json;

namespace KnowledgeGraph.Server.Documents;

/// <summary>`extensions.persistedQuery` of Apollo's protocol for automatic persisted queries.</summary>
/// <param name="Version">0 when it is missing or no number.</param>
/// <param name="Hash">Empty when it is missing or no SHA-256 in hexadecimal characters.</param>
internal readonly record struct PersistedQueryExtension(int Version, string Hash)
{
    /// <summary>Null where the extensions hold no such member.</summary>
    public static PersistedQueryExtension? Read(ReadOnlyMemory<byte> extensionsJson)
    {
        if (!MayBeIn(extensionsJson.Span))
        {
            return null;
        }

        using var extensions = JsonDocument.Parse(extensionsJson);
        if (!extensions.RootElement.TryGetProperty("persistedQuery"u8, out var member) || member.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return member.ValueKind == JsonValueKind.Object
            ? new PersistedQueryExtension(VersionOf(member), HashOf(member))
            : new PersistedQueryExtension(0, string.Empty);
    }

    /// <summary>A quick look, because most requests with extensions have others.</summary>
    public static bool MayBeIn(ReadOnlySpan<byte> extensionsJson) => extensionsJson.IndexOf("persistedQuery"u8) >= 0;

    private static int VersionOf(JsonElement member) =>
        member.TryGetProperty("version"u8, out var value)
        && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt32(out var version) ? version : 0;

    private static string HashOf(JsonElement member)
    {
        if (!member.TryGetProperty("sha256Hash"u8, out var value) || value.ValueKind != JsonValueKind.String)
        {
            return string.Empty;
        }

        try
        {
            var hash = value.GetString()!.ToLowerInvariant();
            return DocumentHash.IsOne(hash) ? hash : string.Empty;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair.
            return string.Empty;
        }
    }
}
