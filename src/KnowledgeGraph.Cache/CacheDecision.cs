namespace KnowledgeGraph.Cache;

/// <summary>What the cache made of an answer at one of its levels, and why.</summary>
public enum CacheDecision
{
    /// <summary>Memory: it is kept.</summary>
    Kept,

    /// <summary>Memory: one is kept of before a write to what it reads, or of yesterday, and is never given out again.</summary>
    Outdated,

    /// <summary>Memory: it is larger than an answer may be there.</summary>
    TooLarge,

    /// <summary>Memory: there is no room, and all that it would push out is worth more by the byte.</summary>
    Outweighed,

    /// <summary>Memory: the store gives it as fast as it could be found.</summary>
    TooFast,

    /// <summary>It was asked for once lately, and is no dear one.</summary>
    AskedOnce,

    /// <summary>It hasn't been asked for here, or not since the server began.</summary>
    NotSeen,

    /// <summary>Redis: it is looked for there before the store is asked, and put there.</summary>
    Offered,

    /// <summary>Redis: a look there takes longer than the store.</summary>
    StoreFaster,

    /// <summary>Redis: it is by-passed, because it is away or fails.</summary>
    Away,
}
