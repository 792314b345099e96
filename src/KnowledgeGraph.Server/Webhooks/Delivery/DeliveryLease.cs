using System.Security.Cryptography;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.Webhooks;

/// <summary>
/// Which of the servers of one graph delivers: the one that keeps renewing a shared record. Clocks of different servers aren't compared:
/// whoever has seen the record unchanged for the lease's time by its own clock may take it over, and who couldn't renew it
/// in two thirds of that time stops by itself.
/// </summary>
internal sealed class DeliveryLease(IRecordStore records, TimeSpan duration, TimeProvider time)
{
    private const string Collection = "leases";
    private const string Id = "webhooks";
    private const string Nobody = "\"\"";

    private readonly string holder = $"\"{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}\"";
    private long seenVersion;
    private long seenAt;
    private long? heldVersion;

    /// <summary>How long one may rely on it after a renewal.</summary>
    public TimeSpan Reliable => duration * 2 / 3;

    /// <summary>Takes or renews it.</summary>
    /// <returns>Whether it is held now.</returns>
    public async ValueTask<bool> TryHoldAsync(CancellationToken cancellationToken)
    {
        if (heldVersion is { } version && await PutAsync(holder, version, cancellationToken))
        {
            return true;
        }

        heldVersion = null;
        var record = await records.GetAsync(Collection, Id, cancellationToken);
        return MayTake(record) && await PutAsync(holder, record?.Version ?? 0, cancellationToken);
    }

    /// <summary>Lets another server take it at once.</summary>
    public async ValueTask ReleaseAsync(CancellationToken cancellationToken)
    {
        if (heldVersion is { } version)
        {
            heldVersion = null;
            await records.PutAsync(Collection, Id, Nobody, version, cancellationToken);
        }
    }

    private bool MayTake(StoredRecord? record)
    {
        // Our own is there when a renewal succeeded whose answer was lost.
        if (record is null || record.Json == Nobody || record.Json == holder)
        {
            return true;
        }

        if (record.Version != seenVersion)
        {
            (seenVersion, seenAt) = (record.Version, time.GetTimestamp());
            return false;
        }

        return time.GetElapsedTime(seenAt) >= duration;
    }

    private async ValueTask<bool> PutAsync(string json, long version, CancellationToken cancellationToken)
    {
        var isHeld = await records.PutAsync(Collection, Id, json, version, cancellationToken);
        heldVersion = isHeld ? version + 1 : null;
        return isHeld;
    }
}
