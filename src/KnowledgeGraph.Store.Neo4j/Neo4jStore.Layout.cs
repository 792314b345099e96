using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Neo4j;

public sealed partial class Neo4jStore
{
    /// <summary>The constraints and indexes that a database has for a model, as a Cypher script with comments.</summary>
    /// <exception cref="Neo4jOpenException">The model can't be laid out in Neo4j: the message says what to rename.</exception>
    public static string PrintConstraints(GraphModel model) => LayoutScript.Print(model);
}
