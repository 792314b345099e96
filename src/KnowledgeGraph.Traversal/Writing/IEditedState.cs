namespace KnowledgeGraph.Traversals;

/// <summary>What a store has recorded, as far as a write depends on it that takes back, corrects or merges.</summary>
public interface IEditedState : IRecordedState
{
    /// <summary>The claim of that id, retracted or not, or else the newest that has the key; null when there is none.</summary>
    RecordedClaim? FindReferenced(string idOrKey);

    /// <summary>
    /// The claims that stand and name the node, as an end, in a reference or in live evidence, in the order in which they were recorded.
    /// </summary>
    IReadOnlyList<RecordedClaim> FindClaimsOf(RecordedNode node);
}
