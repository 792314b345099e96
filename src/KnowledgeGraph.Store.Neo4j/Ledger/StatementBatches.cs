using KnowledgeGraph.Store.Neo4j.Connection;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>Runs a statement for many rows, so many at a time that neither side needs much memory.</summary>
internal sealed class StatementBatches(ICypherTransaction transaction, Action<CypherParameters> common)
{
    /// <summary>More rows at a time are no faster.</summary>
    private const int Size = 10_000;

    /// <summary>So many rows are worth a statement of their own, which the server has to plan.</summary>
    private const int Many = 200;

    /// <summary>Runs statements for rows by column, where there are many that have the same properties.</summary>
    /// <param name="statement">The statement for columns.</param>
    /// <param name="common">Properties that all rows have.</param>
    /// <returns>The rows that are left: too few of their sort.</returns>
    public async ValueTask<IReadOnlyList<T>> RunByColumnAsync<T>(
        Func<BulkColumns, CypherText> statement,
        IEnumerable<T> rows,
        Func<T, BulkRow> read,
        IReadOnlyList<KeyValuePair<string, object>> common,
        CancellationToken cancellationToken)
    {
        var left = new List<T>();
        foreach (var batch in rows.Chunk(Size))
        {
            var sorts = batch.Select(row => (Row: row, Bulk: read(row))).GroupBy(row => BulkColumns.SortOf(row.Bulk), StringComparer.Ordinal);
            foreach (var sort in sorts)
            {
                if (sort.Key.Length == 0 || sort.Count() < Many)
                {
                    left.AddRange(sort.Select(row => row.Row));
                    continue;
                }

                using var parameters = new CypherParameters();
                var columns = new BulkColumns(sort.Select(row => row.Bulk));
                columns.Write(parameters, common);
                await transaction.SendAsync(new(statement(columns), parameters), cancellationToken);
            }
        }

        return left;
    }

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
            await transaction.SendAsync(new(statement, parameters), cancellationToken);
        }
    }
}
