using System.Collections.Concurrent;
using System.Diagnostics;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;
using StackExchange.Redis;

namespace KnowledgeGraph.Cache;

/// <summary>
/// The connection to a Redis that may come and go. It is made and watched behind everybody's back; who asks gets an answer within
/// <see cref="RedisOptions.Patience"/> or an exception, and while Redis fails an exception at once (a circuit breaker). Thread-safe.
/// </summary>
public sealed class RedisConnection : IAsyncDisposable
{
    /// <summary>How often the connection is looked after.</summary>
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(1);

    /// <summary>After so long without a connection a new one is made: the library's own attempts can get stuck.</summary>
    private static readonly TimeSpan Stuck = TimeSpan.FromSeconds(10);

    private readonly RedisOptions options;
    private readonly CircuitBreakerStateProvider circuit = new();
    private readonly ResiliencePipeline guard;
    private readonly CancellationTokenSource closing = new();
    private readonly Task watching;
    private readonly ConcurrentQueue<(string Channel, Action<string> Receive)> subscriptions = new();
    private ConnectionMultiplexer? multiplexer;
    private long fullUntil;

    public RedisConnection(RedisOptions options)
    {
        this.options = options;
        guard = CreateGuard();
        watching = Task.Run(WatchAsync);
    }

    /// <summary>Is called, on another thread, when there is a connection (again).</summary>
    public event Action? Connected;

    public RedisOptions Options => options;

    /// <summary>Whether it is worth asking.</summary>
    public bool IsUp => State == RedisState.Up || State == RedisState.Full;

    public RedisState State =>
        Volatile.Read(ref multiplexer) is not { IsConnected: true } ? RedisState.Away
        : circuit.CircuitState is CircuitState.Open or CircuitState.Isolated ? RedisState.Failing
        : Stopwatch.GetTimestamp() < Volatile.Read(ref fullUntil) ? RedisState.Full
        : RedisState.Up;

    /// <summary>What a look takes lately.</summary>
    internal MovingAverage Latency { get; } = new();

    /// <summary>Does something with the database, within the patience.</summary>
    /// <exception cref="RedisUnavailableException">There was no answer.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> fired.</exception>
    internal async ValueTask<T> AskAsync<T>(Func<IDatabase, Task<T>> ask, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            var answer = await guard.ExecuteAsync(
                static async (state, token) => await state.ask(state.self.Database()).WaitAsync(token), (self: this, ask), cancellationToken);
            Latency.Add(Stopwatch.GetElapsedTime(started));
            return answer;
        }
        catch (TimeoutRejectedException exception)
        {
            Latency.Add(Stopwatch.GetElapsedTime(started));
            throw new RedisUnavailableException("It took too long.", exception);
        }
        catch (Exception exception) when (exception is RedisException or BrokenCircuitException or TimeoutException or ObjectDisposedException)
        {
            NoteIfFull(exception);
            throw new RedisUnavailableException(exception.Message, exception);
        }
    }

    /// <summary>Hears of messages on a channel, from now on and over every connection that is made.</summary>
    internal void Subscribe(string channel, Action<string> receive)
    {
        subscriptions.Enqueue((channel, receive));
        if (Volatile.Read(ref multiplexer) is { } connected)
        {
            Subscribe(connected, channel, receive);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await watching;
        multiplexer?.Dispose();
        closing.Dispose();
    }

    private IDatabase Database() => Volatile.Read(ref multiplexer)?.GetDatabase() ?? throw new RedisUnavailableException("There is no connection yet.", null);

    /// <summary>A Redis that takes no more (`maxmemory` with `noeviction`) still answers what it has.</summary>
    private void NoteIfFull(Exception exception)
    {
        if (exception is RedisServerException && exception.Message.StartsWith("OOM", StringComparison.Ordinal))
        {
            Volatile.Write(ref fullUntil, Stopwatch.GetTimestamp() + 5 * Stopwatch.Frequency);
        }
    }

    private ResiliencePipeline CreateGuard() => new ResiliencePipelineBuilder()
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            FailureRatio = 0.5,
            MinimumThroughput = 3,
            // So long that even callers who come one after another fill it.
            SamplingDuration = 20 * options.Patience,
            BreakDuration = options.Break,
            StateProvider = circuit,
            ShouldHandle = new PredicateBuilder()
                .Handle<RedisConnectionException>().Handle<TimeoutRejectedException>().Handle<TimeoutException>()
                .Handle<RedisServerException>(failure => !failure.Message.StartsWith("OOM", StringComparison.Ordinal)),
        })
        .AddTimeout(options.Patience)
        .Build();

    private async Task WatchAsync()
    {
        var lost = Stopwatch.GetTimestamp();
        while (!closing.IsCancellationRequested)
        {
            if (multiplexer is not { IsConnected: true } && (multiplexer is null || Stopwatch.GetElapsedTime(lost) > Stuck))
            {
                await ConnectAsync();
                lost = Stopwatch.GetTimestamp();
            }

            if (multiplexer is { IsConnected: true })
            {
                lost = Stopwatch.GetTimestamp();
                await PingAsync();
            }

            await Task.Delay(Heartbeat, closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ConnectAsync()
    {
        try
        {
            var made = await ConnectionMultiplexer.ConnectAsync(options.Configuration.Clone());
            made.PreserveAsyncOrder = false;
            made.ConnectionRestored += (_, restored) => Announce(restored.ConnectionType);
            Interlocked.Exchange(ref multiplexer, made)?.Dispose();
            foreach (var (channel, receive) in subscriptions)
            {
                Subscribe(made, channel, receive);
            }

            if (made.IsConnected)
            {
                Connected?.Invoke();
            }
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException or System.Net.Sockets.SocketException)
        {
            // Whether there is one is told by State; it is tried again.
        }
    }

    /// <summary>The library subscribes again by itself when this connection was broken.</summary>
    private static void Subscribe(ConnectionMultiplexer connected, string channel, Action<string> receive) =>
        connected.GetSubscriber().Subscribe(channel, (_, message) => receive(message!), CommandFlags.FireAndForget);

    private void Announce(ConnectionType type)
    {
        if (type == ConnectionType.Interactive)
        {
            Task.Run(() => Connected?.Invoke());
        }
    }

    /// <summary>Keeps the latency known while nobody asks, and finds out that Redis is well again without a request's help.</summary>
    private async Task PingAsync()
    {
        try
        {
            await AskAsync(static database => database.PingAsync(), closing.Token);
        }
        catch (Exception exception) when (exception is RedisUnavailableException or OperationCanceledException)
        {
            // The circuit breaker has noted it.
        }
    }
}

/// <summary>How a Redis is.</summary>
public enum RedisState
{
    /// <summary>There is no connection.</summary>
    Away,

    /// <summary>There is one, and answers fail or take too long.</summary>
    Failing,

    /// <summary>It answers and takes nothing more.</summary>
    Full,

    Up,
}

/// <summary>Redis gave no answer.</summary>
public sealed class RedisUnavailableException(string message, Exception? cause) : Exception(message, cause);
