using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Questions.Tests;

/// <summary>A store with both its sides, and how to close it.</summary>
public sealed record OpenedStore(IGraphStore Reads, IGraphLedger Writes, IAsyncDisposable Owner) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Owner.DisposeAsync();
}
