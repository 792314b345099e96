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
            return (await ExchangeAsync(channel, sent, cancellationToken)).Take();
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

    /// <summary>Adds a statement of a transaction to what goes out next; the first one begins it.</summary>
    internal void Add(BoltChannel channel, CypherStatement statement, bool isFirst)
    {
        Interlocked.Increment(ref statements);
        if (isFirst)
        {
            channel.Request.Begin(readOnly: false, options.Database, bookmarks.Seen);
        }

        channel.Request.Run(statement);
    }

    internal ValueTask<BoltAnswer> ExchangeAsync(BoltChannel channel, CancellationToken cancellationToken) =>
        ExchangeAsync(channel, bookmarks.Seen, cancellationToken);

    private async ValueTask<BoltAnswer> ExchangeAsync(BoltChannel channel, string[] sent, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await channel.ExchangeAsync(cancellationToken);
            Learn(sent, answer.Bookmark);
            return answer;
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
