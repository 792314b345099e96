namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>
/// Open connections that wait to be used again: the last one used first, so that in quiet times the others can be closed. Thread-safe.
/// </summary>
internal sealed class BoltPool(Neo4jOptions options, TimeProvider clock) : IAsyncDisposable
{
    /// <summary>One that waited for longer is looked at before it is used.</summary>
    private static readonly TimeSpan Trusted = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan LongestIdle = TimeSpan.FromSeconds(60);

    /// <summary>Long enough to cost nothing, short enough to follow a name that points elsewhere.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly BoltConnector connector = new(options, clock);
    private readonly SemaphoreSlim slots = new(options.MaxConnections);
    private readonly Lock gate = new();
    private readonly List<BoltChannel> idle = [];
    private bool isClosed;

    /// <summary>A connection of one's own, to be returned; waits while all are in use.</summary>
    public async ValueTask<BoltChannel> RentAsync(CancellationToken cancellationToken)
    {
        await slots.WaitAsync(cancellationToken);
        try
        {
            while (TakeIdle() is { } channel)
            {
                if (IsFit(channel))
                {
                    return channel;
                }

                await channel.DisposeAsync();
            }

            return await connector.OpenAsync(cancellationToken);
        }
        catch
        {
            slots.Release();
            throw;
        }
    }

    /// <summary>Takes a connection back. When one broke off by itself the others have most likely, too, and are closed.</summary>
    /// <param name="brokeOff">Whether the server went away, rather than the caller.</param>
    public async ValueTask ReturnAsync(BoltChannel channel, bool brokeOff = false)
    {
        channel.Used = clock.GetTimestamp();
        var (leaving, others) = Keep(channel, brokeOff);
        slots.Release();
        if (leaving is not null)
        {
            await leaving.DisposeAsync();
        }

        foreach (var other in others)
        {
            await other.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        BoltChannel[] last;
        lock (gate)
        {
            isClosed = true;
            last = [.. idle];
            idle.Clear();
        }

        foreach (var channel in last)
        {
            await channel.DisposeAsync();
        }
    }

    private BoltChannel? TakeIdle()
    {
        lock (gate)
        {
            if (idle.Count == 0)
            {
                return null;
            }

            var last = idle[^1];
            idle.RemoveAt(idle.Count - 1);
            return last;
        }
    }

    /// <returns>Who is to be closed: the connection or one that waited too long, and all others where there is reason to.</returns>
    private (BoltChannel? Leaving, BoltChannel[] Others) Keep(BoltChannel channel, bool brokeOff)
    {
        lock (gate)
        {
            BoltChannel[] others = [];
            if (brokeOff)
            {
                others = [.. idle];
                idle.Clear();
            }

            if (channel.IsBroken || isClosed)
            {
                return (channel, others);
            }

            idle.Add(channel);
            if (clock.GetElapsedTime(idle[0].Used) < LongestIdle)
            {
                return (null, others);
            }

            var oldest = idle[0];
            idle.RemoveAt(0);
            return (oldest, others);
        }
    }

    private bool IsFit(BoltChannel channel) =>
        clock.GetElapsedTime(channel.Opened) < Lifetime
        && (clock.GetElapsedTime(channel.Used) < Trusted || !channel.IsClosedByServer);
}
