namespace KnowledgeGraph.Server.Transports;

/// <summary>The operations of one connection by the ids that its client gave them. Safe for several threads.</summary>
internal sealed class RunningOperations(int limit)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Running> running = [];
    private bool isStopped;

    public int Limit => limit;

    /// <summary>Starts an operation on another thread, so that whoever reads the connection reads on.</summary>
    /// <param name="run">Ends soon after its token fires; it must not throw anything else than that it was cancelled.</param>
    public OperationStart Start(string id, Func<CancellationToken, Task> run)
    {
        var operation = new Running();
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

            running.Add(id, operation);
            operation.Task = Task.Run(() => RunAsync(id, operation, run));
        }

        return OperationStart.Started;
    }

    /// <summary>Frees an id whose operation has ended; the client may use it again as soon as it hears of that.</summary>
    public void Free(string id)
    {
        lock (gate)
        {
            running.Remove(id);
        }
    }

    /// <summary>Ends an operation that the client wants no more of; an unknown id has ended already.</summary>
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

        public Running() => Token = source.Token;

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

        public void Dispose() => source.Dispose();
    }
}

internal enum OperationStart
{
    Started,

    /// <summary>An operation with that id is running.</summary>
    Duplicate,

    /// <summary>As many run as may, or the connection is closing.</summary>
    TooMany,
}
