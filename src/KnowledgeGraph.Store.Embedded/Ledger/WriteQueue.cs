using System.Threading.Channels;
using KnowledgeGraph.Traversals;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>
/// Writes what waits, one after the other, several in one transaction: each is a revision of its own, and all of them share the one wait for
/// the disk. Nobody hears of success before that. Thread-safe.
/// </summary>
internal sealed class WriteQueue
{
    /// <summary>More in one transaction would save little, and the first of them would wait for all.</summary>
    private const int MostAtOnce = 64;

    private readonly Channel<PendingWrite> waiting = Channel.CreateUnbounded<PendingWrite>(new() { SingleReader = true });
    private readonly GraphLedger ledger;
    private readonly SemaphoreSlim writing;
    private readonly Action published;
    private readonly Task running;

    /// <param name="writing">Held while writing; a load holds it, too.</param>
    /// <param name="published">What is to be done once there are new revisions.</param>
    public WriteQueue(GraphLedger ledger, SemaphoreSlim writing, Action published)
    {
        this.ledger = ledger;
        this.writing = writing;
        this.published = published;
        running = Task.Run(RunAsync);
    }

    /// <summary>See <see cref="IGraphLedger.WriteAsync"/>.</summary>
    public async ValueTask<WriteResult> WriteAsync(GraphWrite write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var pending = new PendingWrite(write, cancellationToken);
        await using var cancelling = cancellationToken.Register(static state => ((PendingWrite)state!).Cancel(), pending);
        ObjectDisposedException.ThrowIf(!waiting.Writer.TryWrite(pending), this);
        return await pending.Done;
    }

    /// <summary>Lets nothing more in, and waits until what waits is written.</summary>
    public Task EndAsync()
    {
        waiting.Writer.TryComplete();
        return running;
    }

    private async Task RunAsync()
    {
        var batch = new List<PendingWrite>();
        while (await waiting.Reader.WaitToReadAsync())
        {
            await writing.WaitAsync();
            try
            {
                Take(batch);
                Write(batch);
            }
            finally
            {
                writing.Release();
                batch.Clear();
            }
        }
    }

    private void Take(List<PendingWrite> batch)
    {
        while (batch.Count < MostAtOnce && waiting.Reader.TryRead(out var next))
        {
            if (next.TryTake())
            {
                batch.Add(next);
            }
        }
    }

    private void Write(List<PendingWrite> batch)
    {
        if (batch.Count > 0)
        {
            var written = WriteTogether(batch);
            if (written.Count > 0)
            {
                Publish(written);
            }
        }
    }

    /// <summary>
    /// Writes them in one transaction. When the file refuses that, because it can't take up what one of them brings, each gets a transaction
    /// of its own, and only those fail that can't be written.
    /// </summary>
    /// <returns>Those that are written, or have failed by themselves.</returns>
    private List<PendingWrite> WriteTogether(List<PendingWrite> batch)
    {
        try
        {
            ledger.Write(batch);
            return batch;
        }
        catch (SqliteException) when (batch.Count > 1)
        {
            return [.. batch.Where(write => !write.Done.IsCompleted).SelectMany(write => WriteTogether([write]))];
        }
        catch (Exception failure)
        {
            // Each of those who wait has to hear of it, whatever it is; none of them is here to catch it.
            batch.ForEach(write => write.Fail(failure));
            return [];
        }
    }

    private void Publish(List<PendingWrite> written)
    {
        try
        {
            published();
            written.ForEach(write => write.Succeed());
        }
        catch (Exception failure)
        {
            written.ForEach(write => write.Fail(failure));
        }
    }
}
