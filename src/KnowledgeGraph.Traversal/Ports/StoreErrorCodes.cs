namespace KnowledgeGraph.Traversals;

/// <summary>Every value of <c>errors[].extensions.code</c> that a store adds to those of the engine.</summary>
public static class StoreErrorCodes
{
    /// <summary>A traversal has to start from a node, and the id or key given for it names none.</summary>
    public const string UnknownNode = "UNKNOWN_NODE";

    /// <summary>A sum has more digits than a decimal holds.</summary>
    public const string NumberTooLarge = "NUMBER_TOO_LARGE";

    /// <summary>The store is down, still starting or overloaded. Nothing is wrong with the operation.</summary>
    public const string StoreUnavailable = "STORE_UNAVAILABLE";

    /// <summary>The store is read-only.</summary>
    public const string StoreReadOnly = "STORE_READ_ONLY";

    /// <summary>The store went away after it was told to commit and before it said whether it had.</summary>
    public const string WriteOutcomeUnknown = "WRITE_OUTCOME_UNKNOWN";

    /// <summary>Something else is writing and didn't end in time.</summary>
    public const string Busy = "BUSY";
}
