namespace KnowledgeGraph.Store.Neo4j;

/// <summary>
/// The database can't be used: it holds another model's graph, a newer version's, or the model doesn't fit it. The message says which
/// and what to do; the database is as it was.
/// </summary>
public sealed class Neo4jOpenException(string message) : Exception(message);
