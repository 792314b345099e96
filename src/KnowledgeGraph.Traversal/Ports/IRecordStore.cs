using System.Collections.Immutable;

namespace KnowledgeGraph.Traversals;

/// <summary>
/// Small JSON documents that all servers of one graph share and that are no part of it: API keys, webhooks and how far they were
/// told. They have no revisions and no history. Safe for several threads and processes.
/// </summary>
public interface IRecordStore
{
    /// <summary>The record as the last write that was acknowledged to anybody left it, or null when there is none.</summary>
    ValueTask<StoredRecord?> GetAsync(string collection, string id, CancellationToken cancellationToken);

    /// <summary>All records of a collection, in the order of their ids (Unicode code points).</summary>
    ValueTask<ImmutableArray<StoredRecord>> ListAsync(string collection, CancellationToken cancellationToken);

    /// <summary>Stores a record whole, durably when the call returns.</summary>
    /// <param name="json">A JSON text; kept as it is given.</param>
    /// <param name="ifVersion">
    /// Which <see cref="StoredRecord.Version"/> it takes the place of, 0 for none; null for whatever there is. Of several writers that
    /// name the same version exactly one succeeds.
    /// </param>
    /// <returns>False when the record is of another version; nothing is stored then.</returns>
    ValueTask<bool> PutAsync(string collection, string id, string json, long? ifVersion, CancellationToken cancellationToken);

    /// <returns>Whether there was one.</returns>
    ValueTask<bool> DeleteAsync(string collection, string id, CancellationToken cancellationToken);
}

/// <param name="Version">How often it was stored, from 1; a record that was deleted and comes again begins anew.</param>
public sealed record StoredRecord(string Id, string Json, long Version);
