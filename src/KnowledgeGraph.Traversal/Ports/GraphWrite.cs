using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>What to write in one revision. Ends may name nodes of the same write.</summary>
/// <param name="Author">Who writes, for `recordedBy`.</param>
/// <param name="Bundle">The bundle that is imported, or null.</param>
public sealed record GraphWrite(
    string Author, BundleStamp? Bundle, ImmutableArray<NodeRecord> Nodes, ImmutableArray<ClaimRecord> Claims)
{
    /// <summary>Nodes of which only some values are given.</summary>
    public ImmutableArray<NodePatch> Patches { get; init; } = [];

    public ImmutableArray<ClaimRetraction> Retractions { get; init; } = [];

    public ImmutableArray<ClaimCorrection> Corrections { get; init; } = [];

    public ImmutableArray<NodeMerge> Merges { get; init; } = [];

    /// <summary>What makes a repetition of the write known as one, or null.</summary>
    public IdempotencyStamp? Idempotency { get; init; }

    /// <summary>The newest revision that the writer knows: with another one the write is refused. Null for any.</summary>
    public long? IfRevision { get; init; }

    /// <summary>
    /// Whether a claim that was retracted is recorded anew, as somebody's deliberate act, or stays retracted, as when a bundle is loaded
    /// again.
    /// </summary>
    public bool RevivesRetracted { get; init; }
}

/// <summary>A bundle's name and the hash of its files.</summary>
public sealed record BundleStamp(string Name, string Hash);

/// <summary>
/// Names a write, within what its author writes. The same key again answers the first one's result and writes nothing; with other input it
/// is refused. It is kept in the write's own transaction; a write that was refused isn't kept.
/// </summary>
/// <param name="InputHash">Of everything that was asked for.</param>
public sealed record IdempotencyStamp(string Key, string InputHash)
{
    /// <summary>How long a key is good for unless the operator says otherwise.</summary>
    public static TimeSpan UsuallyKeptFor { get; } = TimeSpan.FromDays(7);

    /// <summary>
    /// How long a key is good for: then what is kept of its write is cleared away, and the key may be given again. It goes by what is said when
    /// a key comes, not when it came first.
    /// </summary>
    public TimeSpan KeptFor { get; init; } = UsuallyKeptFor;
}
