namespace KnowledgeGraph.Server.Access;

/// <summary>Looks, as long as a connection lasts, whether the credential that it was opened with holds still.</summary>
internal sealed class CredentialWatch(Credentials credentials, TimeProvider time, ILogger<CredentialWatch> logger)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(0.5);

    /// <param name="credential">Null for an anonymous connection, of which there is nothing to watch.</param>
    /// <param name="lapsed">Called once, when the credential has been revoked or has expired.</param>
    /// <returns>Ends the watch when it is disposed of.</returns>
    public IDisposable? Start(Credential? credential, Action lapsed)
    {
        if (credential is null)
        {
            return null;
        }

        var watch = new Watch();
        _ = RunAsync(credential, lapsed, watch.Token);
        return watch;
    }

    private async Task RunAsync(Credential credential, Action lapsed, CancellationToken ended)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await IsNextAsync(timer, ended))
        {
            if (!await HoldsAsync(credential, ended))
            {
                lapsed();
                return;
            }
        }
    }

    private async ValueTask<bool> HoldsAsync(Credential credential, CancellationToken ended)
    {
        try
        {
            return await credentials.StillHoldsAsync(credential, ended);
        }
        catch (Exception failure)
        {
            // What can't be read says nothing about the credential; the next look tries again.
            if (!ended.IsCancellationRequested)
            {
                AccessLog.NotWatched(logger, failure);
            }

            return true;
        }
    }

    private static async ValueTask<bool> IsNextAsync(PeriodicTimer timer, CancellationToken ended)
    {
        try
        {
            return await timer.WaitForNextTickAsync(ended);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private sealed class Watch : IDisposable
    {
        private readonly CancellationTokenSource ended = new();

        public Watch() => Token = ended.Token;

        public CancellationToken Token { get; }

        public void Dispose()
        {
            ended.Cancel();
            ended.Dispose();
        }
    }
}
