using System.Collections.Frozen;
using System.Security.Cryptography;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.Access;

/// <summary>
/// Knows which API keys hold, by a copy of the shared records that is never older than <see cref="MaxAge"/>. Safe for several
/// threads.
/// </summary>
internal sealed class ApiKeyDirectory(IRecordStore records, TimeProvider time)
{
    /// <summary>How late a new or revoked key may be noticed, beside the time that reading the records takes.</summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromMilliseconds(500);

    /// <summary>Takes the place of a key that isn't there, so that looking for it is as much work.</summary>
    private static readonly ApiKey Nobody = new(
        string.Empty, string.Empty, CallerRole.None, RandomNumberGenerator.GetBytes(32), default, null, DateTimeOffset.UnixEpoch);

    private readonly SemaphoreSlim reading = new(1);
    private Copy? newest;

    /// <summary>
    /// The key whose text it is. An unknown, a revoked and an expired key all take the same steps to null, and texts are compared by
    /// their hashes in constant time.
    /// </summary>
    public async ValueTask<ApiKey?> FindAsync(string text, CancellationToken cancellationToken)
    {
        var keys = await ReadAsync(cancellationToken);
        var key = keys.GetValueOrDefault(ApiKeyText.IdIn(text), Nobody);
        var isSame = CryptographicOperations.FixedTimeEquals(ApiKeyText.HashOf(text), key.Hash);
        return isSame & key.HoldsAt(time.GetUtcNow()) ? key : null;
    }

    /// <summary>Whether a key that held once holds still.</summary>
    public async ValueTask<bool> HoldsAsync(string id, CancellationToken cancellationToken) =>
        (await ReadAsync(cancellationToken)).GetValueOrDefault(id, Nobody).HoldsAt(time.GetUtcNow());

    private async ValueTask<FrozenDictionary<string, ApiKey>> ReadAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref newest) is { } copy && IsYounger(copy, MaxAge))
        {
            if (!IsYounger(copy, MaxAge / 2) && await reading.WaitAsync(0, cancellationToken))
            {
                _ = RefreshAsync();
            }

            return copy.Keys;
        }

        await reading.WaitAsync(cancellationToken);
        try
        {
            return newest is { } next && IsYounger(next, MaxAge) ? next.Keys : await ReadAgainAsync(cancellationToken);
        }
        finally
        {
            reading.Release();
        }
    }

    /// <summary>Reads ahead of need, so that no caller has to wait where there are many.</summary>
    private async Task RefreshAsync()
    {
        try
        {
            await ReadAgainAsync(CancellationToken.None);
        }
        catch (TraversalException)
        {
            // Whoever needs it next tries again, and hears of it.
        }
        finally
        {
            reading.Release();
        }
    }

    private async ValueTask<FrozenDictionary<string, ApiKey>> ReadAgainAsync(CancellationToken cancellationToken)
    {
        var readAt = time.GetTimestamp();
        var all = await records.ListAsync(ApiKey.Collection, cancellationToken);
        var read = new Copy(all.Select(ApiKeyRegistry.Read).ToFrozenDictionary(key => key.Id, StringComparer.Ordinal), readAt);
        Volatile.Write(ref newest, read);
        return read.Keys;
    }

    private bool IsYounger(Copy copy, TimeSpan age) => time.GetElapsedTime(copy.ReadAt) < age;

    private sealed record Copy(FrozenDictionary<string, ApiKey> Keys, long ReadAt);
}
