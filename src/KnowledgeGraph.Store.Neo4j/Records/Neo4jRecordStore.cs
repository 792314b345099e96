using System.Collections.Immutable;
using KnowledgeGraph.Store.Neo4j.Connection;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>Shared records as nodes of the graph's database, `(:Record {collection, id, json, version})`. It connects when it is used.</summary>
public sealed class Neo4jRecordStore(Neo4jOptions options, TimeProvider clock) : IRecordStore, IAsyncDisposable
{
    /// <summary>How often something is read again that nobody has answered: connections that were open break when the server restarts.</summary>
    private const int MostRepetitions = 2;

    private readonly ICypherConnection connection = CypherConnection.Create(options, clock);
    private volatile bool isLaidOut;

    public ValueTask<StoredRecord?> GetAsync(string collection, string id, CancellationToken cancellationToken) =>
        ReadAsync<StoredRecord?>(
            RecordStatements.Get,
            Key(collection, id),
            rows => rows.RowCount == 0 ? null : Read(rows.Rows[0]),
            cancellationToken);

    public ValueTask<ImmutableArray<StoredRecord>> ListAsync(string collection, CancellationToken cancellationToken) => ReadAsync(
        RecordStatements.List, new CypherParameters().Add("collection", collection), ReadAll, cancellationToken);

    public async ValueTask<bool> PutAsync(
        string collection, string id, string json, long? ifVersion, CancellationToken cancellationToken)
    {
        await LayOutAsync(cancellationToken);
        try
        {
            return await RunAsync(
                ifVersion switch
                {
                    null => RecordStatements.Put,
                    0 => RecordStatements.Create,
                    _ => RecordStatements.Replace,
                },
                Key(collection, id).Add("json", json).Add("version", ifVersion ?? 0),
                rows => rows.RowCount > 0,
                cancellationToken);
        }
        catch (CypherException failure) when (failure.Failure == CypherFailure.Constraint && ifVersion == 0)
        {
            return false;
        }
    }

    public ValueTask<bool> DeleteAsync(string collection, string id, CancellationToken cancellationToken) =>
        RunAsync(RecordStatements.Delete, Key(collection, id), rows => rows.RowCount > 0, cancellationToken);

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private static CypherParameters Key(string collection, string id) =>
        new CypherParameters().Add("collection", collection).Add("id", id);

    private static ImmutableArray<StoredRecord> ReadAll(CypherResult result)
    {
        var records = ImmutableArray.CreateBuilder<StoredRecord>(result.RowCount);
        for (var row = 0; row < result.RowCount; row++)
        {
            records.Add(Read(result.Rows[row]));
        }

        return records.MoveToImmutable();
    }

    private static StoredRecord Read(CypherValue row) => new(row[0].String, row[1].String, row[2].Integer);

    /// <summary>Two writers that make the same record at once are told apart by a constraint.</summary>
    private async ValueTask LayOutAsync(CancellationToken cancellationToken)
    {
        if (!isLaidOut)
        {
            await RunAsync(RecordStatements.LayOut, new CypherParameters(), _ => true, cancellationToken);
            isLaidOut = true;
        }
    }

    /// <summary>Reads go where writes do: a copy that lags behind would let a revoked key pass.</summary>
    private async ValueTask<T> ReadAsync<T>(
        CypherText text, CypherParameters parameters, Func<CypherResult, T> read, CancellationToken cancellationToken)
    {
        using (parameters)
        {
            for (var repetition = 0; ; repetition++)
            {
                try
                {
                    return await AskAsync(text, parameters, read, cancellationToken);
                }
                catch (CypherException failure) when (failure.OutcomeUnknown && repetition < MostRepetitions)
                {
                    // It has changed nothing, whether it ran or not.
                }
                catch (CypherException failure) when (failure.WithOutcomeKnown().Shown() is { } shown)
                {
                    throw shown;
                }
            }
        }
    }

    private async ValueTask<T> RunAsync<T>(
        CypherText text, CypherParameters parameters, Func<CypherResult, T> read, CancellationToken cancellationToken)
    {
        using (parameters)
        {
            try
            {
                return await AskAsync(text, parameters, read, cancellationToken);
            }
            catch (CypherException failure) when (failure.Shown() is { } shown)
            {
                throw shown;
            }
        }
    }

    private async ValueTask<T> AskAsync<T>(
        CypherText text, CypherParameters parameters, Func<CypherResult, T> read, CancellationToken cancellationToken)
    {
        using var result = await connection.WriteAsync(new CypherStatement(text, parameters), cancellationToken);
        return read(result);
    }
}
