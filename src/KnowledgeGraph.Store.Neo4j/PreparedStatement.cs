using KnowledgeGraph.Store.Neo4j.Compilation;
using KnowledgeGraph.Store.Neo4j.Connection;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>A root field's statement, compiled.</summary>
internal sealed class PreparedStatement(ICypherConnection connection, StatementPlan plan) : IPreparedTraversal
{
    public async ValueTask<IAnswer> RunAsync(ReadContext context, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var parameters = plan.Parameters.Bind(context);
        var result = await ReadAsync(new CypherStatement(plan.Text, parameters), cancellationToken);
        try
        {
            return plan.Reader.Read(result);
        }
        catch
        {
            result.Dispose();
            throw;
        }
    }

    private async ValueTask<CypherResult> ReadAsync(CypherStatement statement, CancellationToken cancellationToken)
    {
        try
        {
            return await connection.ReadAsync(statement, cancellationToken);
        }
        catch (CypherException failure) when (failure.Shown() is { } shown)
        {
            throw shown;
        }
    }
}
