using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>What a store has to do for a write, all of it under one revision; nothing when there are problems.</summary>
/// <param name="Nodes">New nodes and new versions of nodes; the former version of each is retracted.</param>
/// <param name="Claims">New claims, each with its evidence.</param>
/// <param name="Retractions">Claims to retract.</param>
/// <param name="Evidence">Changes of the evidence of claims that stay as they are.</param>
/// <param name="TouchedKinds">The names of the kinds of which something is recorded or retracted.</param>
/// <param name="Problems">Why nothing may be done: everything that is wrong.</param>
public sealed record WritePlan(
    ImmutableArray<PlannedNode> Nodes,
    ImmutableArray<PlannedClaim> Claims,
    ImmutableArray<PlannedRetraction> Retractions,
    ImmutableArray<PlannedEvidence> Evidence,
    ImmutableHashSet<string> TouchedKinds,
    ImmutableArray<WriteProblem> Problems)
{
    /// <summary>Nodes that are others from here on. They are carried out last.</summary>
    public ImmutableArray<PlannedMerge> Merges { get; init; } = [];

    /// <summary>See <see cref="WriteResult.NodeKeys"/>.</summary>
    public ImmutableArray<string> NodeKeys { get; init; } = [];

    /// <summary>See <see cref="WriteResult.ClaimIds"/>.</summary>
    public ImmutableArray<string> ClaimIds { get; init; } = [];

    /// <summary>Whether anything is recorded or retracted, so that there is a revision to publish.</summary>
    public bool HasChanges => !TouchedKinds.IsEmpty;

    public int EvidenceRecorded => Claims.Sum(claim => claim.Evidence.Length) + Evidence.Sum(change => change.Added.Length);

    /// <summary>What the write did, once it is done.</summary>
    /// <param name="newest">The revision that holds after it.</param>
    public WriteResult Result(long newest) => Problems.IsEmpty
        ? new WriteResult(newest, Nodes.Length, Claims.Length, Retractions.Length, EvidenceRecorded, [])
        {
            NodeKeys = NodeKeys,
            ClaimIds = ClaimIds,
        }
        : new WriteResult(newest, 0, 0, 0, 0, Problems);
}

/// <summary>A version of a node to record.</summary>
/// <param name="Attributes">As <see cref="RecordText"/> writes them.</param>
/// <param name="Node">The node, or null when it is new.</param>
/// <param name="Former">The version whose place it takes.</param>
public sealed record PlannedNode(NodeRecord Record, string Attributes, RecordedNode? Node, RecordedVersion? Former);

/// <summary>A claim to record.</summary>
/// <param name="Id">Its own; the first of an identity has the identity's.</param>
/// <param name="Identity">The id of the first claim of the identity.</param>
/// <param name="Version">Its place among the claims of the identity, from 1.</param>
/// <param name="Key">The key that clients see; null when that is the id.</param>
/// <param name="Former">The claim whose place it takes, which <see cref="WritePlan.Retractions"/> has too.</param>
public sealed record PlannedClaim(
    ClaimRecord Record,
    string Id,
    string Identity,
    long Version,
    string? Key,
    ClaimContent Content,
    RecordedClaim? Former,
    ImmutableArray<EvidenceContent> Evidence);

/// <summary>A claim to retract.</summary>
/// <param name="SupersededBy">The id of the planned claim that takes its place, or null.</param>
public sealed record PlannedRetraction(RecordedClaim Claim, string? SupersededBy)
{
    /// <summary>Why, or null where nobody said.</summary>
    public string? Reason { get; init; }
}

/// <summary>Pieces of evidence to record at a claim that is recorded already, and to retract from it.</summary>
public sealed record PlannedEvidence(RecordedClaim Claim, ImmutableArray<EvidenceContent> Added, ImmutableArray<RecordedEvidence> Retracted);

/// <summary>A node that another takes in: its version is retracted, its unique values are free.</summary>
/// <param name="Former">Its newest version.</param>
public sealed record PlannedMerge(RecordedNode Absorbed, RecordedVersion? Former, RecordedNode Survivor);
