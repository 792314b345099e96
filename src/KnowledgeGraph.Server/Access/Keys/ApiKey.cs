using System.Text.Json.Serialization;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.Access;

/// <summary>What is kept of an API key: everything but the key.</summary>
/// <param name="Id">Stands in the key, and names it where people do.</param>
/// <param name="Name">Whose it is; the author of what is written with it.</param>
/// <param name="Hash">See <see cref="ApiKeyText.HashOf"/>.</param>
/// <param name="RevokedAt">A revoked key is kept, so that what its id once meant can be looked up.</param>
internal sealed record ApiKey(
    string Id, string Name, CallerRole Role, byte[] Hash, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt, DateTimeOffset? RevokedAt)
{
    /// <summary>The collection of <see cref="IRecordStore"/> that keys lie in, by their ids.</summary>
    public const string Collection = "api-keys";

    public bool HoldsAt(DateTimeOffset now) => (RevokedAt is null) & !(ExpiresAt <= now);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ApiKey))]
internal sealed partial class ApiKeyJson : JsonSerializerContext;
