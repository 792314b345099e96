using System.Text;

namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>Bolt, the binary protocol of Neo4j, versions 5.0 to 5.8, to one server.</summary>
/// <remarks>https://neo4j.com/docs/bolt/current/</remarks>
internal sealed class BoltProtocol(Neo4jOptions options, TimeProvider clock) : ICypherProtocol
{
    private readonly BoltPool pool = new(options, clock);
    private readonly Bookmarks bookmarks = new();
    private long statements;

    public long StatementCount => Interlocked.Read(ref statements);

    public async ValueTask<CypherResult> RunAsync(CypherStatement statement, bool readOnly, CancellationToken cancellationToken)
    {
        var channel = await pool.RentAsync(cancellationToken);
        var brokeOff = false;
        try
        {
            var sent = bookmarks.Seen;
            Interlocked.Increment(ref statements);
            channel.Request.Run(statement, readOnly, options.Database, sent);
            return await ExchangeAsync(channel, sent, cancellationToken);
        }
        catch (CypherException exception) when (exception is { Failure: CypherFailure.Unavailable, ServerCode: null })
        {
            brokeOff = true;
            throw readOnly ? exception : exception.WithOutcomeUnknown();
        }
        finally
        {
            await pool.ReturnAsync(channel, brokeOff);
        }
    }

    public ICypherTransaction Begin() => new BoltTransaction(this);

    public ValueTask DisposeAsync() => pool.DisposeAsync();

    internal ValueTask<BoltChannel> RentAsync(CancellationToken cancellationToken) => pool.RentAsync(cancellationToken);

    internal ValueTask ReturnAsync(BoltChannel channel, bool brokeOff) => pool.ReturnAsync(channel, brokeOff);

    /// <summary>Runs a statement in a transaction that is begun with its first one.</summary>
    internal async ValueTask<CypherResult> RunAsync(BoltChannel channel, CypherStatement statement, bool isFirst, CancellationToken cancellationToken)
    {
        var sent = bookmarks.Seen;
        Interlocked.Increment(ref statements);
        if (isFirst)
        {
            channel.Request.Begin(readOnly: false, options.Database, sent);
        }

        channel.Request.Run(statement);
        return await ExchangeAsync(channel, sent, cancellationToken);
    }

    internal async ValueTask CommitAsync(BoltChannel channel, CancellationToken cancellationToken)
    {
        channel.Request.Commit();
        (await ExchangeAsync(channel, bookmarks.Seen, cancellationToken)).Dispose();
    }

    private async ValueTask<CypherResult> ExchangeAsync(BoltChannel channel, string[] sent, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await channel.ExchangeAsync(cancellationToken);
            Learn(sent, answer.Bookmark);
            return answer.Take();
        }
        catch (CypherException exception) when (exception.IsForeignBookmark())
        {
            bookmarks.Forget();
            throw;
        }
    }

    private void Learn(string[] sent, ReadOnlySpan<byte> learned)
    {
        if (!learned.IsEmpty && !(sent is [var only] && Ascii.Equals(learned, only)))
        {
            bookmarks.Learn(sent, [Encoding.UTF8.GetString(learned)]);
        }
    }
}
