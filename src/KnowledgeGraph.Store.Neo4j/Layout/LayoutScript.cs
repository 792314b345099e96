using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>The constraints and indexes of a model as a Cypher script that people can read, and could run.</summary>
internal static class LayoutScript
{
    private const string Head =
        """
        // The constraints and indexes that the server creates in Neo4j when it opens a database, derived from the model by
        // `kg schema`. This file is for reading: edit the model, not this. docs/neo4j.md shows the graph.

        """;

    public static string Print(GraphModel model)
    {
        var script = new StringBuilder(Head);
        foreach (var group in LayoutStatements.Of(new GraphLayout(model)))
        {
            if (group.Statements.Length > 0)
            {
                script.Append("\n// ").Append(group.Purpose).Append('\n');
                foreach (var statement in group.Statements)
                {
                    script.Append(statement.Cypher).Append(";\n");
                }
            }
        }

        return script.ToString();
    }
}
