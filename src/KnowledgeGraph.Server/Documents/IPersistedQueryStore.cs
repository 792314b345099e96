namespace KnowledgeGraph.Server.Documents;

/// <summary>Keeps the documents that clients persisted themselves, by their hash. It may forget any of them at any time.</summary>
internal interface IPersistedQueryStore
{
    /// <param name="hash">See <see cref="DocumentHash.Of"/>.</param>
    /// <returns>The document's text, or null when it isn't here (any more).</returns>
    ValueTask<string?> FindAsync(string hash, CancellationToken cancellationToken);

    /// <summary>Keeps a document for a while. The caller has checked the hash.</summary>
    ValueTask AddAsync(string hash, string document, CancellationToken cancellationToken);
}
