namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>
/// A statement that failed. The message has the server's own words and is for the log; clients are told by the failure's code.
/// </summary>
internal sealed class CypherException(CypherFailure failure, string message, Exception? cause = null) : Exception(message, cause)
{
    public CypherFailure Failure { get; } = failure;

    /// <summary>The server's own code: `Neo.ClientError.Schema.ConstraintValidationFailed`; null where it gave none.</summary>
    public string? ServerCode { get; init; }

    /// <summary>Whether what was to be committed may have been: the server went away before it said.</summary>
    public bool OutcomeUnknown { get; init; }

    /// <summary>Whether the server surely knows nothing of it: no connection was made.</summary>
    public bool NotSent { get; init; }

    /// <summary>The same of a statement that writes nothing, so that nothing can have been committed.</summary>
    public CypherException WithOutcomeKnown() => new(Failure, Message, InnerException) { ServerCode = ServerCode };

    public CypherException WithOutcomeUnknown() => new(Failure, Message, InnerException) { ServerCode = ServerCode, OutcomeUnknown = true };
}
