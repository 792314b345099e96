using System.Net;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Server.Limits;

namespace KnowledgeGraph.Server.Transports;

/// <summary>The operations of one connection by the ids that its client gave them. Safe for several threads.</summary>
/// <param name="limit">How many may run on this connection.</param>
/// <param name="all">Counts them among those of the client's other connections and requests.</param>
internal sealed class RunningOperations(int limit, ClientOperations all, IPAddress client)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Running> running = [];
    private bool isStopped;

    /// <summary>Starts an operation on another thread, so that whoever reads the connection reads on.</summary>
    /// <param name="run">Ends soon after its token fires; it must not throw anything else than that it was cancelled.</param>
    public OperationStart Start(string id, Func<CancellationToken, Task> run)
    {
        lock (gate)
        {
            if (running.ContainsKey(id))
            {
                return OperationStart.Duplicate;
            }

            if (isStopped || running.Count >= limit)
            {
                return OperationStart.TooMany;
            }

            if (all.TryEnter(client) is not { } place)
            {
                return OperationStart.TooManyOfClient;
            }

            var operation = new Running(place);
            running.Add(id, operation);
            operation.Task = Task.Run(() => RunAsync(id, operation, run));
        }

        return OperationStart.Started;
    }

    /// <summary>What a client is told whose operation was refused because of a limit.</summary>
    public GraphQLError Refusal(OperationStart start) =>
        start == OperationStart.TooManyOfClient ? all.TooMany : TransportErrors.TooManyOperations(limit);

    /// <summary>Frees the id and the place of an operation that has ended; the client may use both as soon as it hears of that.</summary>
    public void Free(string id)
    {
        Running? operation;
        lock (gate)
        {
            running.Remove(id, out operation);
        }

        operation?.Leave();
    }

    /// <summary>
    /// Ends an operation that the client wants no more of; an unknown id has ended already. Its place is free when its work
    /// has stopped, so that starting and ending is no way around the limit.
    /// </summary>
    public void Cancel(string id)
    {
        Running? operation;
        lock (gate)
        {
            running.Remove(id, out operation);
        }

        operation?.Cancel();
    }

    /// <summary>Ends all and waits until they have; from then on none starts.</summary>
    /// <returns>The ids of those that were running.</returns>
    public async Task<IReadOnlyList<string>> StopAsync()
    {
        List<KeyValuePair<string, Running>> all;
        lock (gate)
        {
            isStopped = true;
            all = [.. running];
            running.Clear();
        }

        all.ForEach(each => each.Value.Cancel());
        await Task.WhenAll(all.Select(each => each.Value.Task));
        return [.. all.Select(each => each.Key)];
    }

    private async Task RunAsync(string id, Running operation, Func<CancellationToken, Task> run)
    {
        try
        {
            await run(operation.Token);
        }
        catch (OperationCanceledException)
        {
            // The client wants no more of it, or is gone.
        }
        finally
        {
            lock (gate)
            {
                if (running.GetValueOrDefault(id) == operation)
                {
                    running.Remove(id);
                }
            }

            operation.Dispose();
        }
    }

    private sealed class Running : IDisposable
    {
        private readonly CancellationTokenSource source = new();
        private readonly IDisposable place;

        public Running(IDisposable place)
        {
            this.place = place;
            Token = source.Token;
        }

        public CancellationToken Token { get; }

        public Task Task { get; set; } = Task.CompletedTask;

        public void Cancel()
        {
            try
            {
                source.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // It has just ended by itself.
            }
        }

        public void Leave() => place.Dispose();

        public void Dispose()
        {
            place.Dispose();
            source.Dispose();
        }
    }
}

internal enum OperationStart
{
    Started,

    /// <summary>An operation with that id is running.</summary>
    Duplicate,

    /// <summary>As many run on the connection as may, or it is closing.</summary>
    TooMany,

    /// <summary>As many of the client run as may, on this connection and all others.</summary>
    TooManyOfClient,
}
