using System.Collections.Immutable;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>The holders that a write saw behind the ledger's lock: all that there can be who don't know of its commit.</summary>
internal sealed class HoldersSeen
{
    /// <summary>Of the last attempt, which is the one that may have been committed.</summary>
    public ImmutableArray<string> Entries { get; set; } = [];
}
