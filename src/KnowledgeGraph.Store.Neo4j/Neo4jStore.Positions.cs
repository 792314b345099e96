using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Neo4j.Connection;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j;

public sealed partial class Neo4jStore : IPositionReader
{
    public string History => reader.History;

    public ValueTask<long> FindRevisionAsync(
        PositionModel positions, DateTimeOffset? knownAt, long revision, CancellationToken cancellationToken) =>
        FindAsync(positions, knownAt, revision, cancellationToken).ShowFailuresAsync();

    public async ValueTask ReadAsync(PositionModel positions, long revision, IPositionSink sink, CancellationToken cancellationToken)
    {
        try
        {
            await new PositionStream(connection, positions, PositionStatements.All(positions), null, revision, sink).ReadAsync(cancellationToken);
        }
        catch (CypherException failure) when (failure.Shown() is { } shown)
        {
            throw shown;
        }
    }

    public async ValueTask ReadChangesAsync(
        PositionModel positions, long since, long revision, IPositionSink added, IPositionSink removed, CancellationToken cancellationToken)
    {
        try
        {
            await new PositionStream(connection, positions, PositionStatements.Added(positions), since, revision, added).ReadAsync(cancellationToken);
            await new PositionStream(connection, positions, PositionStatements.Removed(positions), since, revision, removed).ReadAsync(cancellationToken);
        }
        catch (CypherException failure) when (failure.Shown() is { } shown)
        {
            throw shown;
        }
    }

    /// <summary>The database knows when the kinds last changed, not when they did before: an earlier view is told by its own revision.</summary>
    private async ValueTask<long> FindAsync(
        PositionModel positions, DateTimeOffset? knownAt, long revision, CancellationToken cancellationToken)
    {
        using var parameters = new CypherParameters()
            .Add("revision", revision)
            .Add("kinds", positions.Offices.Add(positions.Kind).Select(kind => kind.Name));
        _ = knownAt is { } instant ? parameters.Add("knownAt", instant) : parameters.AddNull("knownAt");
        using var result = await connection.ReadAsync(new CypherStatement(PositionStatements.LastChange, parameters), cancellationToken);
        var touched = result.Rows[0][0].IsNull ? 0 : result.Rows[0][0].Integer;
        var limit = knownAt is null ? revision : result.Rows[0][1].IsNull ? 0 : result.Rows[0][1].Integer;
        return Math.Min(touched, limit);
    }
}
