namespace KnowledgeGraph.Server.Transports.ServerSentEvents;

/// <summary>
/// A stream that a client has reserved, for many operations (enisdenjo/graphql-sse, PROTOCOL.md, § Single connection mode).
/// Operations may start before its reader has come; their events wait for it.
/// </summary>
internal sealed class ReservedStream(string token, RunningOperations operations, IDisposable place) : IDisposable
{
    private readonly TaskCompletionSource<EventStream> opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int isClaimed;

    public string Token => token;

    public RunningOperations Operations => operations;

    /// <summary>Completes when the reader has come.</summary>
    public Task<EventStream> Opened => opened.Task;

    /// <summary>Whether the caller is the reader; there is only one.</summary>
    public bool TryClaim() => Interlocked.Exchange(ref isClaimed, 1) == 0;

    public void Open(EventStream stream) => opened.TrySetResult(stream);

    public void Dispose() => place.Dispose();
}
