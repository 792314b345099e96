namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>What to run. The parameters have to stay as they are until the statement is answered.</summary>
internal readonly record struct CypherStatement(CypherText Text, CypherParameters? Parameters = null);
