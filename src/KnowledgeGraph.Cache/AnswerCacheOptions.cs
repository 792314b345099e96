namespace KnowledgeGraph.Cache;

/// <summary>How much an <see cref="AnswerCache"/> keeps, and from when on keeping pays.</summary>
public sealed record AnswerCacheOptions
{
    /// <summary>The bytes that the answers in memory may take together.</summary>
    public long MaxBytes { get; init; } = 64 << 20;

    /// <summary>How many traversals are known by their text at a time, kept answers or not.</summary>
    public int MaxTraversals { get; init; } = 20_000;

    /// <summary>
    /// An answer that takes the store longer than this is shared: operations that ask for it at once wait for one run. Below it they run
    /// side by side, because to wait for one another would take longer.
    /// </summary>
    public TimeSpan ShareFrom { get; init; } = TimeSpan.FromMicroseconds(200);

    /// <summary>An answer that the store gives faster than this isn't kept: finding it would take as long.</summary>
    public TimeSpan KeepFrom { get; init; } = TimeSpan.FromMicroseconds(2);

    /// <summary>
    /// Whether a traversal's text is worked out before its first run, so that even a first run is shared. It pays where the store is another
    /// process.
    /// </summary>
    public bool KnowsFirst { get; init; }

    /// <summary>Where the store takes this long on the average a traversal's text is worked out before its first run, too.</summary>
    public TimeSpan NameFrom { get; init; } = TimeSpan.FromMicroseconds(20);
}
