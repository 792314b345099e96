using KnowledgeGraph.Store.Neo4j.Connection;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>Runs a statement for many rows, so many at a time that neither side needs much memory.</summary>
internal sealed class StatementBatches(ICypherTransaction transaction, Action<CypherParameters> common)
{
    /// <summary>More rows at a time are no faster.</summary>
    private const int Size = 10_000;

    /// <param name="list">The parameter that the rows become.</param>
    /// <param name="write">Writes one row as a value.</param>
    public async ValueTask RunAsync<T>(
        CypherText statement, string list, IEnumerable<T> rows, Action<T, CypherParameters> write, CancellationToken cancellationToken)
    {
        foreach (var batch in rows.Chunk(Size))
        {
            using var parameters = new CypherParameters();
            common(parameters);
            parameters.Name(list).BeginList();
            foreach (var row in batch)
            {
                write(row, parameters);
            }

            parameters.EndList();
            (await transaction.RunAsync(new(statement, parameters), cancellationToken)).Dispose();
        }
    }
}
