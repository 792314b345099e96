namespace KnowledgeGraph.Cache;

/// <summary>What a server's cache makes of one traversal at the moment, and what it goes by.</summary>
public sealed record CacheExplanation
{
    public required CacheDecision Memory { get; init; }

    /// <summary>Null where there is no Redis.</summary>
    public CacheDecision? Redis { get; init; }

    /// <summary>How often it was asked for lately: an estimate that fades.</summary>
    public required int Asked { get; init; }

    /// <summary>What a run of the store takes, in microseconds: a moving average. Null where nothing has run yet.</summary>
    public double? RunMicroseconds { get; init; }

    /// <summary>Whether that was measured of this traversal; if not, it is the average of all.</summary>
    public required bool IsRunMeasured { get; init; }

    /// <summary>What a look in Redis takes, likewise.</summary>
    public double? RedisMicroseconds { get; init; }

    /// <summary>What the kept answer takes in memory; 0 where there is none.</summary>
    public int Bytes { get; init; }
}
