namespace KnowledgeGraph.Traversals;

/// <summary>
/// What can be wrong with a write beside what is wrong with a record by itself (<see cref="Model.RecordProblemCodes"/>), for programs.
/// </summary>
public static class WriteErrorCodes
{
    /// <summary>A value is not one of its attribute.</summary>
    public const string InvalidValue = "INVALID_VALUE";

    /// <summary>A bundle can't be imported as it is.</summary>
    public const string InvalidBundle = "INVALID_BUNDLE";

    /// <summary>More items than one call may have.</summary>
    public const string TooMany = "TOO_MANY";

    /// <summary>A node that is named isn't there.</summary>
    public const string UnknownNode = "UNKNOWN_NODE";

    /// <summary>A claim that is named isn't there.</summary>
    public const string UnknownClaim = "UNKNOWN_CLAIM";

    /// <summary>The claim was taken back before.</summary>
    public const string AlreadyRetracted = "ALREADY_RETRACTED";

    /// <summary>The node was merged into another before.</summary>
    public const string AlreadyMerged = "ALREADY_MERGED";

    /// <summary>Two nodes of a kind would share a `@unique` value.</summary>
    public const string DuplicateValue = "DUPLICATE_VALUE";

    /// <summary>A key is taken.</summary>
    public const string DuplicateKey = "DUPLICATE_KEY";

    /// <summary>Two claims of the write are one, with different content.</summary>
    public const string DuplicateClaim = "DUPLICATE_CLAIM";

    /// <summary>A required reference isn't there.</summary>
    public const string MissingValue = "MISSING_VALUE";

    /// <summary>The graph has moved on since the revision that the writer knows.</summary>
    public const string RevisionConflict = "REVISION_CONFLICT";

    /// <summary>The idempotency key was used for another input.</summary>
    public const string IdempotencyKeyReused = "IDEMPOTENCY_KEY_REUSED";
}
