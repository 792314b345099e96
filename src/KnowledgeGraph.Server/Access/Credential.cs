using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.Access;

/// <summary>A credential that was found to hold.</summary>
/// <param name="KeyId">The API key's id, or null for a token.</param>
/// <param name="ExpiresAt">When a token ends; null for a key, whose record says so.</param>
internal sealed record Credential(Caller Caller, string? KeyId, DateTimeOffset? ExpiresAt);
