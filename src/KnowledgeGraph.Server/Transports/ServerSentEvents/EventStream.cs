using System.Buffers;
using Microsoft.AspNetCore.Http.Features;

namespace KnowledgeGraph.Server.Transports.ServerSentEvents;

/// <summary>
/// An open event stream (HTML Living Standard, § Server-sent events). Events don't mix, however many send at once. A send
/// waits while the client's buffers are full, which makes the sources of events wait; one that waits for too long breaks
/// the connection off, since an event stream can't say why it ends.
/// </summary>
internal sealed class EventStream(HttpContext http, TransportSettings settings, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim sending = new(1);

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
    /// <exception cref="SlowClientException">The client did not read for too long; the connection is broken off.</exception>
    /// <exception cref="OperationCanceledException">The token fired, or the client is gone.</exception>
    public async ValueTask SendAsync(string name, ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        await sending.WaitAsync(cancellationToken);
        try
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
            await FlushAsync();
        }
        finally
        {
            sending.Release();
        }
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
            http.Response.BodyWriter.Write(":\n\n"u8);
            await FlushAsync();
        }
        finally
        {
            sending.Release();
        }
    }

    /// <summary>
    /// An event that has begun is ended, whoever has lost interest meanwhile: others may share the stream. Only the connection's
    /// own end breaks it off.
    /// </summary>
    private async ValueTask FlushAsync()
    {
        using var patience = new CancellationTokenSource(settings.SlowClientTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, http.RequestAborted);
        try
        {
            var flushed = await http.Response.BodyWriter.FlushAsync(either.Token);
            if (flushed.IsCompleted || flushed.IsCanceled)
            {
                throw new OperationCanceledException(http.RequestAborted);
            }
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !http.RequestAborted.IsCancellationRequested)
        {
            http.Abort();
            throw new SlowClientException();
        }
    }
}
