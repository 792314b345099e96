using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;

namespace KnowledgeGraph.Server.Transports.ServerSentEvents;

/// <summary>
/// An open event stream (HTML Living Standard, § Server-sent events). Events don't mix, however many send at once. A send
/// waits while the client's buffers are full, which makes the sources of events wait; after one that waits for too long come only the
/// last words of each operation, and a client that doesn't read on to them soon loses its connection.
/// </summary>
internal sealed class EventStream(HttpContext http, TransportSettings settings, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim sending = new(1);
    private bool isSlow;
    private Task<FlushResult> flushing = Task.FromResult(default(FlushResult));

    /// <summary>Whether the client has read too slowly, so that operations are broken off.</summary>
    public bool IsSlow => Volatile.Read(ref isSlow);

    /// <summary>Sends the headers, and a comment, without which some browsers don't take the stream for open.</summary>
    public async ValueTask OpenAsync(CancellationToken cancellationToken)
    {
        var response = http.Response;
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = "text/event-stream; charset=utf-8";
        response.Headers.CacheControl = "no-cache";

        // For nginx, which else collects a response before it passes it on.
        response.Headers["X-Accel-Buffering"] = "no";
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await CommentAsync(cancellationToken);
    }

    /// <param name="name">`next` or `complete`.</param>
    /// <param name="data">One line of JSON, or nothing.</param>
    /// <exception cref="SlowClientException">The client did not read for too long.</exception>
    /// <exception cref="OperationCanceledException">The token fired, or the client is gone.</exception>
    public async ValueTask SendAsync(string name, ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        await sending.WaitAsync(cancellationToken);
        try
        {
            if (IsSlow)
            {
                throw new SlowClientException { IsDropped = true };
            }

            Write(name, data);
            await FlushAsync(settings.SlowClientTimeout);
        }
        finally
        {
            sending.Release();
        }
    }

    /// <summary>Sends an operation's last response, and that it has ended, behind all that the client hasn't read yet.</summary>
    /// <exception cref="OperationCanceledException">The client doesn't read on, and has lost its connection.</exception>
    public async ValueTask SendLastAsync(ReadOnlyMemory<byte> data, ReadOnlyMemory<byte> end)
    {
        await sending.WaitAsync(http.RequestAborted);
        try
        {
            await UntilFlushedAsync(flushing, settings.SlowClientGrace);
            Write("next", data);
            Write("complete", end);
            await FlushAsync(settings.SlowClientGrace);
        }
        catch (SlowClientException)
        {
            http.Abort();
            throw new OperationCanceledException(http.RequestAborted);
        }
        finally
        {
            sending.Release();
        }
    }

    private void Write(string name, ReadOnlyMemory<byte> data)
    {
        var body = http.Response.BodyWriter;
        body.Write("event: "u8);
        body.Write(System.Text.Encoding.UTF8.GetBytes(name));
        body.Write("\ndata:"u8);
        if (!data.IsEmpty)
        {
            body.Write(" "u8);
            body.Write(data.Span);
        }

        body.Write("\n\n"u8);
    }

    /// <summary>Keeps the connection alive until the token fires.</summary>
    public async Task PingAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(settings.PingInterval, time, cancellationToken);
                await CommentAsync(cancellationToken);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SlowClientException)
        {
            // Nobody is there to be kept awake.
        }
    }

    public void Dispose() => sending.Dispose();

    private async ValueTask CommentAsync(CancellationToken cancellationToken)
    {
        await sending.WaitAsync(cancellationToken);
        try
        {
            if (IsSlow)
            {
                throw new SlowClientException();
            }

            http.Response.BodyWriter.Write(":\n\n"u8);
            await FlushAsync(settings.SlowClientTimeout);
        }
        finally
        {
            sending.Release();
        }
    }

    /// <summary>
    /// An event that has begun is ended, whoever has lost interest meanwhile: others may share the stream. Only the connection's
    /// own end breaks it off; a flush that were cancelled would end that.
    /// </summary>
    private ValueTask FlushAsync(TimeSpan most)
    {
        var flush = http.Response.BodyWriter.FlushAsync(http.RequestAborted);
        if (flush.IsCompletedSuccessfully && flush.Result is { IsCompleted: false, IsCanceled: false })
        {
            return ValueTask.CompletedTask;
        }

        flushing = flush.AsTask();
        return UntilFlushedAsync(flushing, most);
    }

    private async ValueTask UntilFlushedAsync(Task<FlushResult> flush, TimeSpan most)
    {
        try
        {
            var flushed = await flush.WaitAsync(most, time);
            if (flushed.IsCompleted || flushed.IsCanceled)
            {
                throw new OperationCanceledException(http.RequestAborted);
            }
        }
        catch (TimeoutException)
        {
            Volatile.Write(ref isSlow, true);
            throw new SlowClientException();
        }
    }
}
