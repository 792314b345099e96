using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.Webhooks;

/// <summary>
/// Tells one webhook of changes, one after the other: the next only when the one before was taken. The position is stored after
/// each, so that a change may come twice when a server dies in between, and never not at all.
/// </summary>
internal sealed class WebhookWorker(
    Webhook webhook, WebhookRegistry registry, ChangeReader changes, WebhookSender sender, IGraphStore store, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    private WebhookState state = new(0);
    private long version;

    public string Id => webhook.Id;

    /// <summary>Ends when the token fires, or when somebody else has taken over or removed the webhook.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await registry.FindStateAsync(webhook.Id, cancellationToken) is not { } found)
            {
                return;
            }

            (state, version) = found;
            while (await StepAsync(cancellationToken))
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Told to.
        }
        catch (Exception failure)
        {
            // Records or revisions can't be read: whoever runs this tries again.
            WebhookLog.Broken(logger, webhook.Id, failure);
        }
    }

    /// <summary>Tells of one change, or waits for one.</summary>
    /// <returns>False when this is no longer the one to do it.</returns>
    private async Task<bool> StepAsync(CancellationToken cancellationToken)
    {
        string? reason;
        try
        {
            var (change, upTo) = await changes.NextAsync(webhook, state.Position, cancellationToken);
            if (change is null)
            {
                // Also where the graph came back from a backup and is shorter than what was told before.
                state = state with { Position = upTo };
                await NextRevisionAsync(upTo, cancellationToken);
                return true;
            }

            reason = await sender.SendAsync(webhook, change, cancellationToken);
            if (reason is null)
            {
                return await SaveAsync(new WebhookState(change.Revision), cancellationToken);
            }
        }
        catch (Exception failure) when (failure is ChangeReadException or TraversalException)
        {
            reason = failure.Message;
        }

        WebhookLog.NotTaken(logger, webhook.Id, state.Position, reason);
        var isSaved = await SaveAsync(state with { Failures = state.Failures + 1, Reason = reason }, cancellationToken);
        await Task.Delay(PauseAfter(state.Failures), time, cancellationToken);
        return isSaved;
    }

    private async Task<bool> SaveAsync(WebhookState next, CancellationToken cancellationToken)
    {
        if (!await registry.SaveStateAsync(webhook.Id, next, version, cancellationToken))
        {
            return false;
        }

        state = next;
        version++;
        return true;
    }

    private async Task NextRevisionAsync(long after, CancellationToken cancellationToken)
    {
        await foreach (var _ in store.FollowAsync(after, cancellationToken))
        {
            return;
        }

        // The store is closed.
        await Task.Delay(Timeout.InfiniteTimeSpan, time, cancellationToken);
    }

    /// <summary>Twice as long each time, and up to a quarter more, so that many that failed together don't come back together.</summary>
    private TimeSpan PauseAfter(int failures)
    {
        var pause = FirstPause * Math.Pow(2, Math.Min(failures - 1, 16));
        var chance = new Random(HashCode.Combine(webhook.Id, failures)).NextDouble();
        return (pause < LongestPause ? pause : LongestPause) * (1 + (chance / 4));
    }
}
