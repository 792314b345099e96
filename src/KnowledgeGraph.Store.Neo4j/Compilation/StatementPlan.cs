using KnowledgeGraph.Store.Neo4j.Connection;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>A root field as a statement, and how to read what it returns.</summary>
internal sealed record StatementPlan(CypherText Text, ParameterTable Parameters, RootReader Reader);
