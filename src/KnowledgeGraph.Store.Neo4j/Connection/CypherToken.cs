namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>One value of an answer; those of a list or a map follow it.</summary>
/// <param name="Start">Where its text begins among the answer's bytes.</param>
/// <param name="Length">Of its text in bytes; how many values a list or a map has.</param>
/// <param name="Next">The index of the token after it and all that is in it.</param>
internal readonly record struct CypherToken(CypherKind Kind, int Start, int Length, int Next);
