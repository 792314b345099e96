using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>Keeps a snapshot up to date: when told to, and by looking out for what other processes write.</summary>
internal sealed class SnapshotRefresher(SnapshotLoader loader, GraphSnapshot snapshot) : IDisposable
{
    private readonly Lock loading = new();
    private long seenVersion = -1;
    private int isFolding;
    private bool isDisposed;
    private ITimer? timer;

    public GraphSnapshot Snapshot => snapshot;

    /// <summary>Why the last look-out failed, or null.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Reads and publishes whatever is new.</summary>
    public void CatchUp()
    {
        lock (loading)
        {
            if (isDisposed)
            {
                return;
            }

            var version = loader.ReadDataVersion();
            loader.CatchUp();
            seenVersion = version;
            Failure = null;
        }

        if (snapshot.NeedsFold)
        {
            StartFold();
        }
    }

    /// <summary>
    /// Looks every so often whether another process has written (https://www.sqlite.org/pragma.html#pragma_data_version).
    /// </summary>
    public void Watch(TimeProvider clock, TimeSpan interval) =>
        timer = clock.CreateTimer(_ => Look(), null, interval, interval);

    public void Dispose()
    {
        timer?.Dispose();
        lock (loading)
        {
            isDisposed = true;
            loader.Dispose();
        }
    }

    private void Look()
    {
        try
        {
            if (HasNews())
            {
                CatchUp();
            }
        }
        catch (Exception failure) when (failure is SqliteException or FormatException or JsonException)
        {
            // Readers keep the last revision that could be read; the next look tries again.
            Failure = failure;
        }
    }

    private bool HasNews()
    {
        lock (loading)
        {
            return !isDisposed && loader.ReadDataVersion() != seenVersion;
        }
    }

    /// <summary>Folds on another thread, one fold at a time.</summary>
    private void StartFold()
    {
        if (Interlocked.Exchange(ref isFolding, 1) == 0)
        {
            _ = Task.Run(() =>
            {
                try
                {
                    snapshot.Fold();
                }
                finally
                {
                    Volatile.Write(ref isFolding, 0);
                }
            });
        }
    }
}
