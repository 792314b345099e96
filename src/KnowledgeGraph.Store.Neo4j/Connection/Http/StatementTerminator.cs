using System.Threading.Channels;

namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>
/// Ends statements on the server that nobody waits for any more: it goes on with them when their client is gone. Works in
/// the background over a connection of its own, for several at a time, and gives up on one that it doesn't find.
/// </summary>
internal sealed class StatementTerminator : IAsyncDisposable
{
    /// <summary>More than this at a time, and the oldest run to their end.</summary>
    private const int MostWaiting = 1_000;

    /// <summary>A statement may be found only once the server has begun with it.</summary>
    private const int Rounds = 4;

    private static readonly TimeSpan BetweenRounds = TimeSpan.FromMilliseconds(200);

    private static readonly TimeSpan LongestRound = TimeSpan.FromSeconds(5);

    private static readonly CypherText Statement = """
        SHOW TRANSACTIONS YIELD transactionId AS id, parameters
        WHERE parameters.kgStatement IN $abandoned
        TERMINATE TRANSACTIONS id YIELD message
        RETURN parameters.kgStatement AS marker
        """;

    private readonly Channel<long> abandoned = Channel.CreateBounded<long>(
        new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest });

    private readonly CancellationTokenSource closing = new();
    private readonly HttpTransport transport;
    private readonly TimeProvider clock;
    private readonly Task worker;

    public StatementTerminator(Neo4jOptions options, TimeProvider clock)
    {
        transport = new HttpTransport(options with { MaxConnections = 1 });
        this.clock = clock;
        worker = WorkAsync();
    }

    /// <summary>Takes note of a statement whose caller has gone.</summary>
    public void Abandon(long marker) => abandoned.Writer.TryWrite(marker);

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await worker;
        closing.Dispose();
        transport.Dispose();
    }

    private async Task WorkAsync()
    {
        var rounds = new Dictionary<long, int>();
        try
        {
            while (await abandoned.Reader.WaitToReadAsync(closing.Token))
            {
                do
                {
                    Take(rounds);
                    await EndAsync(rounds);
                    await Task.Delay(BetweenRounds, clock, closing.Token);
                }
                while (rounds.Count > 0);
            }
        }
        catch (OperationCanceledException)
        {
            // Closed.
        }
    }

    private void Take(Dictionary<long, int> rounds)
    {
        while (abandoned.Reader.TryRead(out var marker))
        {
            rounds[marker] = 0;
        }
    }

    private async Task EndAsync(Dictionary<long, int> rounds)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(closing.Token);
        timeout.CancelAfter(LongestRound);
        try
        {
            foreach (var ended in await TerminateAsync(rounds.Keys, timeout.Token))
            {
                rounds.Remove(ended);
            }
        }
        catch (Exception exception) when (exception is CypherException || (exception is OperationCanceledException && !closing.IsCancellationRequested))
        {
            // Tried again below; a server that can't be reached runs no statement of ours for long.
        }

        foreach (var marker in rounds.Keys.ToArray())
        {
            if (++rounds[marker] == Rounds)
            {
                rounds.Remove(marker);
            }
        }
    }

    private async Task<IReadOnlyList<long>> TerminateAsync(IEnumerable<long> markers, CancellationToken cancellationToken)
    {
        using var parameters = new CypherParameters();
        parameters.Name("abandoned").BeginList();
        foreach (var marker in markers)
        {
            parameters.Value(marker);
        }

        parameters.EndList();
        var body = RequestBody.Create(new CypherStatement(Statement, parameters), marker: 0, readOnly: true, bookmarks: []);
        using var result = AnswerParser.Parse((await transport.SendAsync(HttpMethod.Post, string.Empty, body, null, cancellationToken)).Bytes).Result;
        var ended = new List<long>();
        foreach (var row in result.Rows)
        {
            ended.Add(row[0].Integer);
        }

        return ended;
    }
}
