using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>What a store has recorded, as far as a write depends on it that takes back, corrects or merges.</summary>
public interface IEditedState : IRecordedState
{
    /// <summary>The claim of that id, retracted or not, or else the newest that has the key; null when there is none.</summary>
    RecordedClaim? FindReferenced(string idOrKey);

    /// <summary>The claims that stand and name the node, as an end, in a reference or in live evidence; in no order.</summary>
    IReadOnlyList<RecordedClaim> FindClaimsOf(RecordedNode node);

    /// <summary>The claims of the kind that stand and lead from the one node, by its own key, to the other; in no order.</summary>
    IReadOnlyList<RecordedClaim> FindClaimsBetween(ClaimKind kind, string subject, string @object);
}
