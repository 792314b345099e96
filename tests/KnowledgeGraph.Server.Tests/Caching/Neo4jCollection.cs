using KnowledgeGraph.Contracts;

namespace KnowledgeGraph.Server.Tests.Caching;

/// <summary>Tests that empty the one Neo4j that all have; one runs at a time.</summary>
[CollectionDefinition(nameof(Neo4jTestServer))]
public static class Neo4jCollection;
