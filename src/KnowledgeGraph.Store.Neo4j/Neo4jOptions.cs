namespace KnowledgeGraph.Store.Neo4j;

/// <summary>Where the server is and how to get in.</summary>
/// <param name="Address">Of its HTTP or HTTPS connector: `http://localhost:7474`.</param>
/// <param name="Database">The database's name; Community has one, `neo4j`.</param>
public sealed record Neo4jOptions(Uri Address, string Database = "neo4j")
{
    /// <summary>Null where the server asks for none.</summary>
    public Neo4jCredentials? Credentials { get; init; }
}

/// <summary>What the server is shown with each request.</summary>
public abstract record Neo4jCredentials;

public sealed record BasicCredentials(string User, string Password) : Neo4jCredentials;

public sealed record BearerCredentials(string Token) : Neo4jCredentials;
