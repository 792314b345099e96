using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Neo4j.Connection;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>A load: each batch is a transaction of its own under a revision that readers don't see yet.</summary>
internal sealed class BulkLoad : IBulkLoad
{
    private readonly Neo4jLedger ledger;
    private readonly LoadSession session;
    private readonly Func<Func<HoldersSeen, ValueTask<WriteResult>>, ValueTask<WriteResult>> acknowledge;
    private readonly Action ended;
    private readonly CancellationTokenSource renewing = new();
    private readonly Task renewal;
    private bool hasProblems;
    private bool hasEnded;

    /// <param name="acknowledge">Does the publishing, and what has to be done before it is acknowledged.</param>
    /// <param name="ended">Lets this process's next writer in.</param>
    public BulkLoad(Neo4jLedger ledger, LoadSession session, Func<Func<HoldersSeen, ValueTask<WriteResult>>, ValueTask<WriteResult>> acknowledge, Action ended)
    {
        this.ledger = ledger;
        this.session = session;
        this.acknowledge = acknowledge;
        this.ended = ended;
        renewal = ledger.Loads.RenewAsync(session.Id, renewing.Token);
    }

    public async ValueTask<ImmutableDictionary<string, NodeRecord>> ReadNodesAsync(
        IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        RefuseEnded();
        var records = await ledger.ReadRecordsAsync([.. keys.Distinct()], cancellationToken).ShowFailuresAsync();
        return records.ToImmutableDictionary(node => node.Key, StringComparer.Ordinal);
    }

    public async ValueTask<ImmutableArray<WriteProblem>> AppendAsync(LoadBatch batch, CancellationToken cancellationToken)
    {
        RefuseEnded();
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            var problems = await ledger.AppendAsync(session, batch, cancellationToken).ShowFailuresAsync();
            hasProblems |= !problems.IsEmpty;
            return problems;
        }
        catch
        {
            // Whether the batch is there isn't known: there is no going on from here.
            await EndAsync(isPublished: false);
            throw;
        }
    }

    public async ValueTask<WriteResult> PublishAsync(CancellationToken cancellationToken)
    {
        RefuseEnded();
        if (hasProblems)
        {
            throw new InvalidOperationException("A batch of this load was refused: it can only be given up.");
        }

        try
        {
            return await acknowledge(async holders =>
            {
                var result = await ledger.PublishAsync(session, holders, cancellationToken).ShowFailuresAsync();
                await EndAsync(isPublished: true);
                return result;
            });
        }
        catch when (!hasEnded)
        {
            await EndAsync(isPublished: false);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!hasEnded)
        {
            await EndAsync(isPublished: false);
        }
    }

    private void RefuseEnded()
    {
        if (hasEnded)
        {
            throw new InvalidOperationException("The load has ended.");
        }
    }

    private async ValueTask EndAsync(bool isPublished)
    {
        hasEnded = true;
        try
        {
            await renewing.CancelAsync();
            await renewal;
            if (!isPublished)
            {
                await ledger.GiveUpAsync(session);
            }
        }
        catch (CypherException)
        {
            // The lease runs out by itself, and whoever writes next takes the batches back.
        }
        finally
        {
            renewing.Dispose();
            session.Dispose();
            ended();
        }
    }
}
