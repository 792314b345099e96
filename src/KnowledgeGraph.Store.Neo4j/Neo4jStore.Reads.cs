using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Neo4j.Compilation;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j;

public sealed partial class Neo4jStore
{
    /// <summary>The Cypher statement that a root field's traversal becomes, with its parameters in comments. Nothing is run.</summary>
    public static string PrintStatement(GraphModel model, Traversal traversal)
    {
        var plan = StatementCompiler.Compile(model, traversal);
        return string.Concat(plan.Parameters.Describe().Select(line => $"// {line}\n")) + plan.Text.Value + "\n";
    }

    public IPreparedTraversal Prepare(Traversal traversal) =>
        new PreparedStatement(connection, StatementCompiler.Compile(Model, traversal));
}
