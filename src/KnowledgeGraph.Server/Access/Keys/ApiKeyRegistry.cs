using System.Text.Json;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.Access;

/// <summary>Makes, lists and revokes API keys.</summary>
internal sealed class ApiKeyRegistry(IRecordStore records, TimeProvider time)
{
    private const int MaxNameLength = 100;

    /// <summary>Makes a key. A name may have several, which is how one is replaced without a gap.</summary>
    /// <returns>The key's record, and its text, which nobody can learn again.</returns>
    /// <exception cref="AccessException">The name or the expiry can't be used.</exception>
    public async Task<(ApiKey Key, string Text)> AddAsync(
        string name, CallerRole role, DateTimeOffset? expiresAt, CancellationToken cancellationToken)
    {
        if (name.Length is 0 or > MaxNameLength || name.Trim() != name || name.Any(char.IsControl))
        {
            throw new AccessException($"A key's name has 1 to {MaxNameLength} characters, no line breaks, and no space at its ends.");
        }

        var now = time.GetUtcNow();
        if (expiresAt <= now)
        {
            throw new AccessException($"The key would expire at {expiresAt:u}, which is past: give a later time.");
        }

        var (id, text) = ApiKeyText.New();
        var key = new ApiKey(id, name, role, ApiKeyText.HashOf(text), now, expiresAt?.ToUniversalTime(), RevokedAt: null);
        return await records.PutAsync(ApiKey.Collection, id, Write(key), ifVersion: 0, cancellationToken)
            ? (key, text)
            : throw new AccessException("By a rare chance there is a key of this id already: try again.");
    }

    /// <summary>All keys, the revoked ones too, in the order in which they were made.</summary>
    public async Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancellationToken) =>
        [.. (await records.ListAsync(ApiKey.Collection, cancellationToken)).Select(Read).OrderBy(key => key.CreatedAt)];

    /// <summary>Revokes a key; one that is revoked already stays so.</summary>
    /// <param name="reference">Its id, or its name when no other key that still holds has it.</param>
    /// <exception cref="AccessException">It names no key, or several.</exception>
    public async Task<ApiKey> RevokeAsync(string reference, CancellationToken cancellationToken)
    {
        var id = (await FindAsync(reference, cancellationToken)).Id;
        while (true)
        {
            var record = await records.GetAsync(ApiKey.Collection, id, cancellationToken)
                ?? throw new AccessException($"The key {id} has just been deleted.");
            var key = Read(record);
            var revoked = key with { RevokedAt = key.RevokedAt ?? time.GetUtcNow() };
            if (await records.PutAsync(ApiKey.Collection, id, Write(revoked), record.Version, cancellationToken))
            {
                return revoked;
            }
        }
    }

    public static ApiKey Read(StoredRecord record) => JsonSerializer.Deserialize(record.Json, ApiKeyJson.Default.ApiKey)!;

    private async Task<ApiKey> FindAsync(string reference, CancellationToken cancellationToken)
    {
        var keys = await ListAsync(cancellationToken);
        if (keys.FirstOrDefault(key => key.Id == reference) is { } byId)
        {
            return byId;
        }

        var now = time.GetUtcNow();
        return keys.Where(key => key.Name == reference && key.HoldsAt(now)).ToList() switch
        {
            [] => throw new AccessException($"No key that still holds has the id or name “{reference}”: kg keys list shows them."),
            [var only] => only,
            var several => throw new AccessException(
                $"“{reference}” has {several.Count} keys: give the id of one, {string.Join(" or ", several.Select(key => key.Id))}."),
        };
    }

    private static string Write(ApiKey key) => JsonSerializer.Serialize(key, ApiKeyJson.Default.ApiKey);
}
