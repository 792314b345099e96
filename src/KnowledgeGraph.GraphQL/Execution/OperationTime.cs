namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>How long one execution may go on: until the client is gone or the operation's time is over. Dispose it at the end.</summary>
internal readonly struct OperationTime : IDisposable
{
    /// <summary>A source that its operation left unfired, for the next operation on the thread.</summary>
    [ThreadStatic]
    private static CancellationTokenSource? _spare;

    private readonly CancellationToken _client;
    private readonly CancellationTokenSource? _source;
    private readonly CancellationTokenRegistration _clientGone;

    public OperationTime(EngineOptions options, CancellationToken client)
    {
        _client = client;
        if (options.ExecutionTimeout is not { } time)
        {
            Token = client;
            return;
        }
        _source = Start(time, options.TimeProvider);
        _clientGone = client.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _source);
        Token = _source.Token;
    }

    /// <summary>Fires at the end of the time, however it comes.</summary>
    public CancellationToken Token { get; }

    public bool ClientIsGone => _client.IsCancellationRequested;

    public bool IsOver => _source is { IsCancellationRequested: true };

    public void Dispose()
    {
        _clientGone.Dispose();
        if (_source is null)
        {
            return;
        }
        if (_spare is null && _source.TryReset())
        {
            _spare = _source;
        }
        else
        {
            _source.Dispose();
        }
    }

    private static CancellationTokenSource Start(TimeSpan time, TimeProvider clock)
    {
        // Only a source on the system's clock can be used again.
        if (clock != TimeProvider.System)
        {
            return new(time, clock);
        }
        CancellationTokenSource source = _spare ?? new();
        _spare = null;
        source.CancelAfter(time);
        return source;
    }
}
