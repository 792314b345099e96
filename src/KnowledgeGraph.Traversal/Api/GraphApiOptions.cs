using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Traversals;

/// <summary>Limits and hooks of a <see cref="GraphApi"/>.</summary>
public sealed record GraphApiOptions
{
    /// <summary>The engine's; its clock is replaced by the API's.</summary>
    public EngineOptions Engine { get; init; } = new();

    /// <summary>Where mutations write to; null where nothing can be written.</summary>
    public IGraphLedger? Ledger { get; init; }
}
