using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>
/// What a store has recorded, as far as a write depends on it: the newest of everything, what the same revision has recorded so far
/// included. A store answers from its own tables, or from what it fetched for <see cref="WriteNeeds"/> beforehand.
/// </summary>
public interface IRecordedState
{
    /// <summary>The node that the key names, or null.</summary>
    RecordedNode? FindNode(string key);

    /// <summary>The newest version of a node, or null when it has none any more.</summary>
    RecordedVersion? FindVersion(RecordedNode node);

    /// <summary>What the nodes said last that were merged into this one itself; in no order.</summary>
    IReadOnlyList<RecordedVersion> FindAbsorbed(RecordedNode survivor);

    /// <summary>The key of the node of the kind that has the value of a `@unique` attribute, or null.</summary>
    /// <param name="value">As <see cref="ValueText"/> prints it; of a list one element.</param>
    string? FindHolder(NodeKind kind, AttributeDefinition attribute, string value);

    /// <summary>The newest claim of the identity whose first claim has the id, retracted or not; null when there is none.</summary>
    RecordedClaim? FindClaim(ClaimKind kind, string id);

    /// <summary>The name of the kind of the claims that have a key, or null.</summary>
    string? FindKindOfKey(string key);

    /// <summary>A claim's live pieces of evidence in the order recorded.</summary>
    IReadOnlyList<RecordedEvidence> ReadEvidence(RecordedClaim claim);
}

/// <summary>A node that is recorded.</summary>
/// <param name="Key">Its own key, which isn't the one it was found by when that was merged into it.</param>
/// <param name="Kind">Null when the model has lost the kind.</param>
/// <param name="Place">The store's own number of it, if it has one.</param>
public sealed record RecordedNode(string Key, NodeKind? Kind, long Place);

/// <summary>A version of a node.</summary>
/// <param name="Attributes">As <see cref="RecordText"/> writes them.</param>
public sealed record RecordedVersion(string Attributes, long Place);

/// <summary>A claim that is recorded.</summary>
/// <param name="Version">Its place among the claims of its identity, from 1.</param>
/// <param name="Recorded">The revision that recorded it.</param>
/// <param name="First">The store's own number of the identity's first claim, if it has one.</param>
public sealed record RecordedClaim(
    ClaimKind Kind, string Id, long Version, ClaimContent Content, long Recorded, bool IsRetracted, long Place, long First)
{
    /// <summary>The id of the identity's first claim.</summary>
    public string Identity { get; init; } = Id;

    /// <summary>The key that it was given, or null when it was given none; known of what <see cref="IEditedState"/> finds.</summary>
    public string? Key { get; init; }
}

/// <summary>A piece of evidence that is recorded.</summary>
public sealed record RecordedEvidence(string Id, EvidenceContent Content, long Place);
