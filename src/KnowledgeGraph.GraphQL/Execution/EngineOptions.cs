namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Limits and hooks of a <see cref="GraphQLEngine"/>.</summary>
public sealed record EngineOptions
{
    /// <summary>The largest sum of <see cref="ICompiledField.Cost"/> that an operation may have; null for no limit.</summary>
    public long? MaxCost { get; init; }

    /// <summary>How many levels of fields an operation may nest; null for no limit. Introspection is not counted.</summary>
    public int? MaxDepth { get; init; } = 100;

    /// <summary>How many fields an operation may select, a fragment's counted wherever it is spread; null for no limit.</summary>
    public int? MaxFields { get; init; } = 5_000;

    /// <summary>How many fields of an operation may have an alias, a fragment's counted wherever it is spread; null for no limit.</summary>
    public int? MaxAliases { get; init; }

    /// <summary>The most lexical tokens of a document; null for no limit.</summary>
    public int? MaxTokens { get; init; } = 20_000;

    /// <summary>How long an operation may run before what is unfinished becomes null with an error; null for no limit.</summary>
    public TimeSpan? ExecutionTimeout { get; init; }

    /// <summary>The clock of <see cref="ExecutionTimeout"/>.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>How many prepared operations are kept; 0 turns the cache off.</summary>
    public int CachedDocuments { get; init; } = 1_000;

    /// <summary>The bytes that the texts of all cached documents may take together.</summary>
    public long CachedDocumentBytes { get; init; } = 16 << 20;

    /// <summary>For how many different variables an operation is kept compiled; 0 turns that cache off.</summary>
    public int CachedVariablesPerOperation { get; init; } = 64;

    /// <summary>The bytes that the raw variables kept for one operation may take together.</summary>
    public long CachedVariableBytesPerOperation { get; init; } = 1 << 20;

    /// <summary>
    /// Hears of every exception that is a fault of the program, of which clients only learn that something unexpected happened, and of
    /// every <see cref="GraphQLException"/> that has a cause.
    /// </summary>
    public Action<Exception>? OnException { get; init; }
}
