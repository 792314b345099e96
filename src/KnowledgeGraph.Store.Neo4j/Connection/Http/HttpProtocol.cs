using System.Net;

namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>Neo4j's HTTP Query API, version 2.</summary>
/// <remarks>https://neo4j.com/docs/query-api/current/</remarks>
internal sealed class HttpProtocol(Neo4jOptions options, TimeProvider clock) : ICypherProtocol
{
    private readonly HttpTransport transport = new(options);
    private readonly StatementMarker markers = new();
    private readonly Bookmarks bookmarks = new();
    private readonly StatementTerminator terminator = new(options, clock);
    private long statements;

    public long StatementCount => Interlocked.Read(ref statements);

    public async ValueTask<CypherResult> RunAsync(CypherStatement statement, bool readOnly, CancellationToken cancellationToken)
    {
        try
        {
            var (answer, _) = await SendAsync(string.Empty, statement, readOnly, affinity: null, cancellationToken);
            return answer.Result;
        }
        catch (CypherException exception) when (!readOnly && exception is { Failure: CypherFailure.Unavailable, ServerCode: null, NotSent: false })
        {
            throw exception.WithOutcomeUnknown();
        }
    }

    public ICypherTransaction Begin() => new HttpTransaction(this);

    public async ValueTask DisposeAsync()
    {
        await terminator.DisposeAsync();
        transport.Dispose();
    }

    /// <summary>Sends one request of a transaction, or one that is a transaction of its own.</summary>
    /// <param name="path">After `/query/v2`.</param>
    /// <param name="readOnly">Null within a transaction.</param>
    internal async ValueTask<(Answer Answer, string? Affinity)> SendAsync(
        string path, CypherStatement? statement, bool? readOnly, string? affinity, CancellationToken cancellationToken)
    {
        var sent = bookmarks.Seen;
        if (statement is not null)
        {
            Interlocked.Increment(ref statements);
        }

        var marker = markers.Next();
        var body = RequestBody.Create(statement, marker, readOnly, readOnly is null ? [] : sent);
        try
        {
            var answered = await transport.SendAsync(HttpMethod.Post, path, body, affinity, cancellationToken);
            var answer = Parse(answered);
            bookmarks.Learn(sent, answer.Bookmarks);
            return (answer, answered.Affinity);
        }
        catch (OperationCanceledException) when (statement is not null)
        {
            terminator.Abandon(marker);
            throw;
        }
    }

    /// <returns>Whether there was such a transaction, and it is rolled back.</returns>
    internal async ValueTask<bool> RollBackAsync(string path, string? affinity, CancellationToken cancellationToken)
    {
        var answered = await transport.SendAsync(HttpMethod.Delete, path, body: null, affinity, cancellationToken);
        answered.Bytes.Dispose();
        return answered.Status == HttpStatusCode.OK;
    }

    private Answer Parse(TransportAnswer answered)
    {
        try
        {
            return AnswerParser.Parse(answered.Bytes);
        }
        catch (CypherException exception)
        {
            if (exception.IsForeignBookmark())
            {
                bookmarks.Forget();
            }

            throw exception.Failure == CypherFailure.Malformed ? Explain(answered.Status, exception) : exception;
        }
    }

    /// <summary>An answer that isn't the Query API's comes from whatever stands in front of it.</summary>
    private static CypherException Explain(HttpStatusCode status, CypherException exception) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden =>
            new(CypherFailure.Unauthorized, $"HTTP status {(int)status}.", exception),
        >= HttpStatusCode.InternalServerError => new(CypherFailure.Unavailable, $"HTTP status {(int)status}.", exception),
        _ => exception,
    };
}
