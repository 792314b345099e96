using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.Webhooks;

/// <summary>Tells webhooks of changes as long as this server is the one that does, each by a worker of its own.</summary>
internal sealed class WebhookDelivery(
    ServedGraph graph, IRecordStore records, ChangeReader changes, WebhookSender sender, WebhookSettings settings, TimeProvider time, ILogger<WebhookDelivery> logger)
    : BackgroundService
{
    /// <summary>How soon a webhook that was added or removed is noticed.</summary>
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(1);

    private readonly WebhookRegistry registry = new(records, changes.Model, time);
    private readonly DeliveryLease lease = new(records, settings.Lease, time);
    private readonly Dictionary<string, Running> workers = [];
    private CancellationTokenSource? term;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await ((Task)graph.Arrival.Arrived).WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!graph.Arrival.Arrived.IsCompletedSuccessfully)
            {
                // The server shuts down, or never gets a store and says so elsewhere.
                return;
            }

            var interval = LookInterval < settings.Lease / 4 ? LookInterval : settings.Lease / 4;
            using var timer = new PeriodicTimer(interval, time);
            do
            {
                await LookAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The server shuts down.
        }

        await EndTermAsync();
        await ReleaseAsync();
    }

    private async Task LookAsync(CancellationToken stopping)
    {
        try
        {
            var webhooks = await registry.ListAsync(stopping);
            if (webhooks.IsEmpty && workers.Count == 0)
            {
                return;
            }

            if (await lease.TryHoldAsync(stopping))
            {
                term ??= new CancellationTokenSource(lease.Reliable, time);
                term.CancelAfter(lease.Reliable);
                await ServeAsync(webhooks);
            }
            else
            {
                await EndTermAsync();
            }
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            WebhookLog.NoRecords(logger, failure);
        }

        if (term is { IsCancellationRequested: true })
        {
            await EndTermAsync();
        }
    }

    /// <summary>Starts a worker for each webhook that has none, and ends those whose webhook is gone.</summary>
    private async Task ServeAsync(IReadOnlyCollection<Webhook> webhooks)
    {
        foreach (var (id, running) in workers.ToList())
        {
            if (running.Task.IsCompleted || webhooks.All(webhook => webhook.Id != id))
            {
                workers.Remove(id);
                await running.EndAsync();
            }
        }

        foreach (var webhook in webhooks.Where(webhook => !workers.ContainsKey(webhook.Id)))
        {
            var worker = new WebhookWorker(webhook, registry, changes, sender, graph.Store, time, logger);
            workers.Add(webhook.Id, Running.Start(worker, term!.Token));
        }
    }

    private async Task EndTermAsync()
    {
        foreach (var running in workers.Values)
        {
            await running.EndAsync();
        }

        workers.Clear();
        term?.Dispose();
        term = null;
    }

    private async Task ReleaseAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(2), time);
        try
        {
            await lease.ReleaseAsync(limit.Token);
        }
        catch (Exception failure)
        {
            // It lapses by itself.
            WebhookLog.NoRecords(logger, failure);
        }
    }

    private sealed record Running(Task Task, CancellationTokenSource Ended)
    {
        public static Running Start(WebhookWorker worker, CancellationToken term)
        {
            var ended = CancellationTokenSource.CreateLinkedTokenSource(term);
            return new Running(Task.Run(() => worker.RunAsync(ended.Token), CancellationToken.None), ended);
        }

        public async Task EndAsync()
        {
            await Ended.CancelAsync();
            await Task;
            Ended.Dispose();
        }
    }
}
