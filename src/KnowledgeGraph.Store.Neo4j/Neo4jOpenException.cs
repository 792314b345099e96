namespace KnowledgeGraph.Store.Neo4j;

/// <summary>
/// The database can't be used: nobody answers there, it holds another model's graph, a newer version's, or the model doesn't fit it. The
/// message is for the operator, says which and what to do, and holds no password; the database is as it was.
/// </summary>
public sealed class Neo4jOpenException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Whether the server may come up by itself, so that waiting makes sense.</summary>
    public bool MayPass { get; init; }
}
