using KnowledgeGraph.GraphQL.Execution.Caching;

namespace KnowledgeGraph.Server.Documents;

/// <summary>Persisted queries in this process's memory; the least recently used goes first.</summary>
/// <param name="count">How many are kept.</param>
internal sealed class MemoryPersistedQueryStore(int count) : IPersistedQueryStore
{
    /// <summary>Bytes of text in all.</summary>
    private const long MaxBytes = 16 << 20;

    private readonly LruCache<string, string> documents = new(count, MaxBytes);

    public ValueTask<string?> FindAsync(string hash, CancellationToken cancellationToken) =>
        new(documents.TryGet(hash, out var document) ? document : null);

    public ValueTask AddAsync(string hash, string document, CancellationToken cancellationToken)
    {
        documents.Add(hash, document, sizeof(char) * (long)document.Length);
        return ValueTask.CompletedTask;
    }
}
