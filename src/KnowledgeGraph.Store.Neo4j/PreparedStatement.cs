using KnowledgeGraph.Store.Neo4j.Compilation;
using KnowledgeGraph.Store.Neo4j.Connection;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>A root field's statement, compiled.</summary>
internal sealed class PreparedStatement(ICypherConnection connection, StatementPlan plan) : IPreparedTraversal
{
    public async ValueTask<IAnswer> RunAsync(ReadContext context, CancellationToken cancellationToken) =>
        Read(await AskAsync(context, cancellationToken));

    /// <summary>The answer, unless there is no row in it.</summary>
    public async ValueTask<IAnswer?> FindAsync(ReadContext context, CancellationToken cancellationToken)
    {
        var result = await AskAsync(context, cancellationToken);
        if (result.RowCount > 0)
        {
            return Read(result);
        }

        result.Dispose();
        return null;
    }

    private IAnswer Read(CypherResult result)
    {
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

    private async ValueTask<CypherResult> AskAsync(ReadContext context, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var parameters = plan.Parameters.Bind(context);
        try
        {
            return await connection.ReadAsync(new CypherStatement(plan.Text, parameters), cancellationToken);
        }
        catch (CypherException failure) when (failure.Shown() is { } shown)
        {
            throw shown;
        }
    }
}
