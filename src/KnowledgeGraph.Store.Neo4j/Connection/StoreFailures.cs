using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>What clients are told of a failure. The server's own words stay in the cause, for the log.</summary>
internal static class StoreFailures
{
    /// <summary>The failure as a client may read it; null for one that is a fault of ours, which nobody can do anything about.</summary>
    public static TraversalException? Shown(this CypherException exception) => exception switch
    {
        { OutcomeUnknown: true } => new(
            StoreErrorCodes.WriteOutcomeUnknown,
            "The store went away before it said whether it wrote: read what was to be written, and write it again if it isn't there.",
            exception),
        { Failure: CypherFailure.Unavailable or CypherFailure.Unauthorized or CypherFailure.UnknownDatabase } => new(
            StoreErrorCodes.StoreUnavailable, "The store can't be reached at the moment; try again in a while.", exception),
        { Failure: CypherFailure.Transient } => new(
            StoreErrorCodes.StoreUnavailable, "The store is too busy at the moment; try again in a while.", exception),
        { Failure: CypherFailure.Wiped } => new(
            StoreErrorCodes.StoreUnavailable,
            "The graph is gone: its database was wiped while the server ran. Restart the server to begin an empty one, or fill the database again.",
            exception),
        { Failure: CypherFailure.ReadOnly } => new(
            StoreErrorCodes.StoreReadOnly, "The store takes no writes at the moment.", exception),
        { Failure: CypherFailure.Terminated } => new(
            ErrorCodes.Timeout, "The store ended what took it too long; ask for less at a time.", exception),
        _ => null,
    };
}
