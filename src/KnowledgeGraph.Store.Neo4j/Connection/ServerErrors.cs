namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>What the server's codes mean to us.</summary>
/// <remarks>https://neo4j.com/docs/status-codes/current/errors/all-errors/</remarks>
internal static class ServerErrors
{
    public static CypherException Create(string code, string message) =>
        new(FailureOf(code), $"{code}: {message}") { ServerCode = code };

    /// <summary>Whether the server doesn't know a bookmark that it was sent: its database is another one by now.</summary>
    public static bool IsForeignBookmark(this CypherException exception) =>
        exception.ServerCode is { } code && code.Contains("Bookmark", StringComparison.Ordinal);

    private static CypherFailure FailureOf(string code) => code switch
    {
        "Neo.ClientError.Security.AuthorizationExpired" => CypherFailure.Transient,
        "Neo.ClientError.Cluster.NotALeader" => CypherFailure.Transient,
        // Who makes what isn't there yet, while another server does, finds it the next time.
        "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists" => CypherFailure.Transient,
        "Neo.ClientError.Transaction.InvalidBookmark" or "Neo.ClientError.Transaction.InvalidBookmarkMixture" => CypherFailure.Transient,
        "Neo.TransientError.Transaction.Terminated" or "Neo.TransientError.Transaction.LockClientStopped" => CypherFailure.Terminated,
        "Neo.ClientError.Transaction.Terminated" or "Neo.ClientError.Transaction.TransactionTerminated"
            or "Neo.ClientError.Transaction.TransactionTimedOut"
            or "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration" => CypherFailure.Terminated,
        "Neo.TransientError.General.DatabaseUnavailable" or "Neo.ClientError.Database.DatabaseUnavailable"
            or "Neo.DatabaseError.General.UnknownError" => CypherFailure.Unavailable,
        "Neo.ClientError.Database.DatabaseNotFound" => CypherFailure.UnknownDatabase,
        "Neo.ClientError.Statement.AccessMode" => CypherFailure.ReadOnly,
        "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase" or "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase" => CypherFailure.ReadOnly,
        _ when code.StartsWith("Neo.TransientError.", StringComparison.Ordinal) => CypherFailure.Transient,
        _ when code.StartsWith("Neo.ClientError.Security.", StringComparison.Ordinal) => CypherFailure.Unauthorized,
        _ when code.StartsWith("Neo.ClientError.Schema.ConstraintV", StringComparison.Ordinal) => CypherFailure.Constraint,
        _ when code.StartsWith("Neo.DatabaseError.Database.", StringComparison.Ordinal) => CypherFailure.Unavailable,
        _ => CypherFailure.Statement,
    };
}
