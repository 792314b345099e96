namespace KnowledgeGraph.Traversals;

/// <summary>What a store has recorded, as far as a write depends on it that takes back, corrects or merges.</summary>
public interface IEditedState : IRecordedState
{
    /// <summary>The claim of that id, retracted or not, or else the newest that has the key; null when there is none.</summary>
    RecordedClaim? FindReferenced(string idOrKey);
}
