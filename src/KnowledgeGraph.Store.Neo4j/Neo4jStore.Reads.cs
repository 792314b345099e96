using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Neo4j.Compilation;
using KnowledgeGraph.Store.Neo4j.Connection;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j;

public sealed partial class Neo4jStore : ILinkReader
{
    /// <summary>The Cypher statement that a root field's traversal becomes, with its parameters in comments. Nothing is run.</summary>
    public static string PrintStatement(GraphModel model, Traversal traversal)
    {
        var plan = StatementCompiler.Compile(model, traversal);
        return string.Concat(plan.Parameters.Describe().Select(line => $"// {line}\n")) + plan.Text.Value + "\n";
    }

    public IPreparedTraversal Prepare(Traversal traversal) => StatementCompiler.CanReadNewest(traversal)
        ? new PreparedLookup(connection, Model, traversal, GetRevisionAsync)
        : new PreparedStatement(connection, StatementCompiler.Compile(Model, traversal));

    public async ValueTask ReadLinksAsync(
        ImmutableArray<ClaimKind> kinds, TraversalTime time, ReadContext context, ILinkSink sink, CancellationToken cancellationToken)
    {
        if (kinds.IsEmpty)
        {
            return;
        }

        var (text, table) = LinksCypher.Compile(Model, kinds, time);
        using var parameters = table.Bind(context);
        using var result = await connection.ReadAsync(new CypherStatement(text, parameters), cancellationToken).ShowFailuresAsync();
        new LinkRows(sink).Read(result, cancellationToken);
    }
}
