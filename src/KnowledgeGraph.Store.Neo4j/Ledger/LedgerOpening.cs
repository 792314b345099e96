using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Neo4j.Connection;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>Makes a database ready: its constraints, its indexes and the ledger's node, or nothing when they are there.</summary>
internal static class LedgerOpening
{
    /// <exception cref="Neo4jOpenException">The database holds the graph of another model, or of a newer program.</exception>
    public static async ValueTask OpenAsync(ICypherConnection connection, GraphLayout layout, CancellationToken cancellationToken)
    {
        var isCurrent = await CheckAsync(connection, layout, cancellationToken);
        await CreateIndexesAsync(connection, layout, cancellationToken);
        if (isCurrent)
        {
            // Nothing to write, which a server that takes no writes would refuse.
            return;
        }

        using var parameters = new CypherParameters()
            .Add("layoutVersion", GraphLayout.Version)
            .Add("modelVersion", layout.Model.Version);
        (await connection.WriteAsync(new(LedgerStatements.Create, parameters), cancellationToken)).Dispose();
    }

    /// <summary>Looks before anything is changed.</summary>
    /// <returns>Whether the ledger's node says all that it has to.</returns>
    private static async ValueTask<bool> CheckAsync(ICypherConnection connection, GraphLayout layout, CancellationToken cancellationToken)
    {
        using var found = await connection.ReadAsync(new(LedgerStatements.Look), cancellationToken);
        var (version, kinds) = (found.Rows[0][0], found.Rows[0][1]);
        if (!version.IsNull && version.Integer > GraphLayout.Version)
        {
            throw new Neo4jOpenException(
                $"The database is laid out in version {version.Integer}, and this program knows versions up to {GraphLayout.Version}: use the newer "
                + "program that wrote it, or another database.");
        }

        foreach (var kind in kinds)
        {
            var name = kind.String;
            if (layout.Model.FindNodeType(name) is not NodeKind && layout.Model.FindClaimKind(name) is null)
            {
                throw new Neo4jOpenException(
                    $"The model has no kind “{name}”, of which the database's graph has some: open it with the model it was written under, or "
                    + "use another database.");
            }
        }

        return !version.IsNull
            && version.Integer == GraphLayout.Version
            && found.Rows[0][2].StringOrNull == layout.Model.Version
            && !found.Rows[0][3].IsNull;
    }

    private static async ValueTask CreateIndexesAsync(ICypherConnection connection, GraphLayout layout, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        using (var found = await connection.ReadAsync(new("SHOW INDEXES YIELD name"), cancellationToken))
        {
            foreach (var row in found.Rows)
            {
                names.Add(row[0].String);
            }
        }

        var missing = LayoutStatements.Of(layout).SelectMany(group => group.Statements).Where(statement => !names.Contains(statement.Name)).ToList();
        foreach (var statements in missing.GroupBy(statement => statement.IsConstraint))
        {
            await CreateAsync(connection, statements, cancellationToken);
        }

        if (missing.Count > 0)
        {
            (await connection.ReadAsync(new("CALL db.awaitIndexes(600)"), cancellationToken)).Dispose();
        }
    }

    /// <summary>
    /// In one transaction: each by itself would be a commit, after which the server forgets all plans. Servers that do so at once take their locks in one
    /// order, and who comes second finds all there.
    /// </summary>
    private static ValueTask<bool> CreateAsync(
        ICypherConnection connection, IEnumerable<LayoutStatement> statements, CancellationToken cancellationToken) => connection.InTransactionAsync(
        async (transaction, token) =>
        {
            foreach (var statement in statements)
            {
                (await transaction.RunAsync(new(statement.Cypher), token)).Dispose();
            }

            return true;
        },
        cancellationToken);
}
