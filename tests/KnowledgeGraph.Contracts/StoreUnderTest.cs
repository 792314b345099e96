using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Contracts;

/// <summary>A store that a contract test opened, both of its sides, and how to be rid of it.</summary>
public sealed record StoreUnderTest(IGraphStore Store, IGraphLedger Ledger, Func<ValueTask> Close) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Close();
}
