using System.Net.Sockets;

namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>
/// One connection to a server, for one request at a time. One whose exchange broke off, or was cancelled, is closed: the server then ends
/// the statement and rolls its transaction back.
/// </summary>
/// <param name="stream">To the server, encrypted or not.</param>
/// <param name="socket">That the stream goes over.</param>
/// <param name="place">How the log names the server.</param>
internal sealed class BoltChannel(Stream stream, Socket socket, string place) : IAsyncDisposable
{
    /// <summary>How long a server that answers at all may take for what is no work.</summary>
    private static readonly TimeSpan Courtesy = TimeSpan.FromSeconds(5);

    /// <summary>What the server sent behind an answer: at most a part of a sign of life.</summary>
    private byte[] rest = [];

    /// <summary>What goes out with the next exchange.</summary>
    public BoltRequest Request { get; } = new();

    /// <summary>Closed, or not to be used any more.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>When it was opened, and last used, in the timestamps of whoever keeps it.</summary>
    public long Opened { get; init; }

    public long Used { get; set; }

    /// <summary>Whether the server has closed it meanwhile: nothing else can arrive while nothing was asked.</summary>
    public bool IsClosedByServer => IsBroken || socket.Poll(0, SelectMode.SelectRead);

    /// <summary>Sends what the request holds and reads the answer to all of it.</summary>
    /// <exception cref="CypherException">The server refused something; the connection has no transaction any more and can be used. Or nobody answered, and it is broken.</exception>
    public async ValueTask<BoltAnswer> ExchangeAsync(CancellationToken cancellationToken)
    {
        var answer = await SendAsync(cancellationToken);
        if (answer.Error is not { } error)
        {
            return answer;
        }

        answer.Dispose();
        await ResetAsync();
        throw error;
    }

    /// <summary>Says goodbye where somebody listens, and closes.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!IsBroken)
        {
            using var timeout = new CancellationTokenSource(Courtesy);
            try
            {
                Request.Clear();
                await stream.WriteAsync(Request.Goodbye().Bytes, timeout.Token);
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException or ObjectDisposedException)
            {
                // Closed without.
            }
        }

        Break();
        Request.Dispose();
    }

    /// <summary>Closes it without a word.</summary>
    public void Break()
    {
        if (!IsBroken)
        {
            IsBroken = true;
            stream.Dispose();
        }
    }

    private async ValueTask<BoltAnswer> SendAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(IsBroken, this);
        var answer = new BoltAnswer(Request.Messages);
        try
        {
            answer.Bytes.Write(rest);
            await stream.WriteAsync(Request.Bytes, cancellationToken);
            while (!answer.Read())
            {
                var read = await stream.ReadAsync(answer.Bytes.GetMemory(1024), cancellationToken);
                answer.Bytes.Advance(read > 0 ? read : throw new EndOfStreamException("The server closed the connection."));
            }

            rest = answer.Rest.IsEmpty ? [] : answer.Rest.ToArray();
            Request.Clear();
            return answer;
        }
        catch (Exception exception)
        {
            answer.Dispose();
            Break();
            cancellationToken.ThrowIfCancellationRequested();
            throw exception is IOException or SocketException or ObjectDisposedException
                ? new CypherException(CypherFailure.Unavailable, $"No answer from {place}: {exception.Message}", exception)
                : exception;
        }
    }

    /// <summary>After a failure the server ignores everything until it is told that we heard of it.</summary>
    private async ValueTask ResetAsync()
    {
        using var timeout = new CancellationTokenSource(Courtesy);
        try
        {
            Request.Clear();
            Request.Reset();
            using var answer = await SendAsync(timeout.Token);
            if (answer.Error is not null)
            {
                Break();
            }
        }
        catch (Exception exception) when (exception is CypherException or OperationCanceledException)
        {
            // Broken, which is said already.
        }
    }
}
