using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Traversals;

/// <summary>Limits and hooks of a <see cref="GraphApi"/>.</summary>
public sealed record GraphApiOptions
{
    /// <summary>The engine's; its clock is replaced by the API's.</summary>
    public EngineOptions Engine { get; init; } = new();

    /// <summary>Where mutations write to; null where nothing can be written.</summary>
    public IGraphLedger? Ledger { get; init; }

    /// <summary>How long the idempotency keys of mutations are good for.</summary>
    public TimeSpan IdempotencyKeysKeptFor { get; init; } = IdempotencyStamp.UsuallyKeptFor;

    /// <summary>What keeps the answers of queries; null where none are kept.</summary>
    public IAnswerCache? Cache { get; init; }

    /// <summary>What reads the bundles that mutations import; null where none are.</summary>
    public IBundleReader? Bundles { get; init; }
}
