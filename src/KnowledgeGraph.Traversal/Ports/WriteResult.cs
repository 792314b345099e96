using System.Collections.Immutable;

namespace KnowledgeGraph.Traversals;

/// <summary>What a write did.</summary>
/// <param name="Revision">The revision that holds after it: the new one, or the newest when nothing was written.</param>
/// <param name="Problems">Why nothing was written: every one of them. Empty on success.</param>
public sealed record WriteResult(
    long Revision, int NodesRecorded, int ClaimsRecorded, int ClaimsRetracted, int EvidenceRecorded, ImmutableArray<WriteProblem> Problems)
{
    /// <summary>
    /// The keys of the nodes that the write named, unchanged ones too: its nodes, then its patches, then the survivors of its merges,
    /// each in the order of the input. Empty after a load.
    /// </summary>
    public ImmutableArray<string> NodeKeys { get; init; } = [];

    /// <summary>
    /// The ids of the claims that the write named: those that say now what its claims say (recorded before or not), then the new ones of
    /// its corrections, then those that its retractions took back. Empty after a load.
    /// </summary>
    public ImmutableArray<string> ClaimIds { get; init; } = [];

    /// <summary>Whether this is the stored result of an earlier write with the same idempotency key.</summary>
    public bool IsReplayed { get; init; }

    /// <summary>When the revision was written; null before the first one.</summary>
    public DateTimeOffset? RecordedAt { get; init; }
}

/// <summary>Something that a store refuses.</summary>
/// <param name="Part">Which list of the write <paramref name="Index"/> counts.</param>
/// <param name="Field">
/// The field's path: `holder`, `evidence[0].source`; `patch.holder` of a correction; empty for the whole item.
/// </param>
/// <param name="Code">One of the documented codes: `UNKNOWN_NODE`, `DUPLICATE_VALUE`, ….</param>
public sealed record WriteProblem(WritePart Part, int Index, string Field, string Code, string Message)
{
    /// <summary>Whether it is about one of the write's claims.</summary>
    public bool IsClaim => Part == WritePart.Claims;
}

/// <summary>The lists of a <see cref="GraphWrite"/>.</summary>
public enum WritePart
{
    Nodes,
    Claims,
    Patches,
    Retractions,
    Corrections,
    Merges,

    /// <summary>The write as a whole: the field is one of its own.</summary>
    Write,
}
