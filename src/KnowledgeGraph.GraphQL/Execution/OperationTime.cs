namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>How long one execution may go on: until the client is gone or the operation's time is over. Dispose it at the end.</summary>
internal readonly struct OperationTime : IDisposable
{
    /// <summary>A source that its operation left unfired, for the next operation on the thread.</summary>
    [ThreadStatic]
    private static CancellationTokenSource? spare;

    private readonly CancellationToken client;
    private readonly CancellationTokenSource? source;
    private readonly CancellationTokenRegistration clientGone;

    public OperationTime(EngineOptions options, CancellationToken client)
    {
        this.client = client;
        if (options.ExecutionTimeout is not { } time)
        {
            Token = client;
            return;
        }
        this.source = Start(time, options.TimeProvider);
        clientGone = client.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), this.source);
        Token = this.source.Token;
    }

    /// <summary>Fires at the end of the time, however it comes.</summary>
    public CancellationToken Token { get; }

    public bool ClientIsGone => client.IsCancellationRequested;

    public bool IsOver => source is { IsCancellationRequested: true };

    public void Dispose()
    {
        clientGone.Dispose();
        if (source is null)
        {
            return;
        }
        if (spare is null && source.TryReset())
        {
            spare = source;
        }
        else
        {
            source.Dispose();
        }
    }

    private static CancellationTokenSource Start(TimeSpan time, TimeProvider clock)
    {
        // Only a source on the system's clock can be used again.
        if (clock != TimeProvider.System)
        {
            return new(time, clock);
        }
        CancellationTokenSource source = spare ?? new();
        spare = null;
        source.CancelAfter(time);
        return source;
    }
}
