using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Neo4j.Connection;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>The write side: each write is one transaction, which begins by making other writers wait.</summary>
internal sealed class Neo4jLedger
{
    /// <summary>How long a write waits for a load to end.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan WaitStep = TimeSpan.FromMilliseconds(250);

    private readonly ICypherConnection connection;
    private readonly GraphLayout layout;
    private readonly TimeProvider clock;
    private readonly StateReader reader;
    private readonly PlanWriter writer;
    private readonly WriteStamps stamps;

    public Neo4jLedger(ICypherConnection connection, GraphLayout layout, TimeProvider clock)
    {
        this.connection = connection;
        this.layout = layout;
        this.clock = clock;
        ImmutableArray<ClaimStatements> claims = [.. layout.Claims.Select(claim => new ClaimStatements(claim.RelationshipType))];
        var evidence = new EvidenceStatements(layout.Evidence);
        reader = new StateReader(layout, claims, evidence);
        writer = new PlanWriter(layout, claims, evidence);
        stamps = new WriteStamps(clock);
        Loads = new LoadKeeper(connection, layout);
    }

    public LoadKeeper Loads { get; }

    public async ValueTask<ImmutableHashSet<string>> FindNodesAsync(IEnumerable<string> keys, CancellationToken cancellationToken)
    {
        using var parameters = new CypherParameters().Add("keys", keys);
        using var found = await connection.ReadAsync(new(LedgerStatements.FindNodes, parameters), cancellationToken);
        var nodes = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var row in found.Rows)
        {
            nodes.Add(row[0].String);
        }

        return nodes.ToImmutable();
    }

    public async ValueTask<string?> FindBundleAsync(string name, CancellationToken cancellationToken)
    {
        using var parameters = new CypherParameters().Add("name", name);
        using var found = await connection.ReadAsync(new(LedgerStatements.FindBundle, parameters), cancellationToken);
        return found.RowCount == 0 ? null : found.Single().String;
    }

    /// <summary>The newest records of nodes, unpublished ones too.</summary>
    public ValueTask<IReadOnlyList<NodeRecord>> ReadRecordsAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        reader.ReadRecordsAsync(connection, keys, cancellationToken);

    /// <summary>See <see cref="IGraphLedger.WriteAsync"/>.</summary>
    /// <param name="holders">Takes in who is to hear of it before it is acknowledged.</param>
    public ValueTask<WriteResult> WriteAsync(GraphWrite write, HoldersSeen holders, CancellationToken cancellationToken)
    {
        var needs = WriteNeeds.Of(write.Nodes, write.Claims);
        return WhenFreeAsync(
            (transaction, token) => WriteAsync(transaction, write, needs, holders, token),
            write.Idempotency is null ? null : token => WasWrittenAsync(write, token),
            cancellationToken);
    }

    /// <summary>Whether a write whose commit nobody answered was committed, by what it leaves behind; asked behind the lock that it held.</summary>
    private ValueTask<bool> WasWrittenAsync(GraphWrite write, CancellationToken cancellationToken) => connection.InTransactionAsync(
        async (transaction, token) =>
        {
            using var questions = new StateQuestions();
            _ = new LockedHead(questions);
            var stored = stamps.AskFor(questions, write);
            await questions.AskAsync(transaction, token);
            await UnlockAsync(transaction, token);
            return stored() is not null;
        },
        cancellationToken);

    /// <summary>See <see cref="IGraphLedger.BeginLoadAsync"/>.</summary>
    public async ValueTask<LoadSession> BeginLoadAsync(string author, BundleStamp? bundle, CancellationToken cancellationToken)
    {
        var id = Guid.NewGuid().ToString();
        var head = await WhenFreeAsync(
            async (transaction, token) =>
            {
                var head = await LockAsync(transaction, token);
                if (head.Load is null)
                {
                    await LoadKeeper.HoldAsync(transaction, id, token);
                    await UnlockAsync(transaction, token);
                }

                return new Attempt<LedgerHead>(head, head);
            },
            wasCommitted: null,
            cancellationToken);
        return new LoadSession(id, new WritePlanner(layout.Model, head.Revision + 1), head.Next(clock), author, bundle);
    }

    /// <summary>Stores a batch, or says what is wrong with it.</summary>
    public async ValueTask<ImmutableArray<WriteProblem>> AppendAsync(LoadSession session, LoadBatch batch, CancellationToken cancellationToken)
    {
        var needs = WriteNeeds.Of(batch.Nodes, batch.Claims);
        var rows = new PlanRows(layout, session.Planner.Revision, session.RecordedAt);
        var plan = await connection.InTransactionAsync(
            async (transaction, token) =>
            {
                using var questions = new StateQuestions();
                var head = new LockedHead(questions);
                var (plan, state) = await reader.PlanAsync(
                    transaction,
                    questions,
                    needs,
                    fetched => IsLeaseOf(session, head.Value) ? session.Planner.Plan(batch.Nodes, batch.Claims, fetched, token) : throw LeaseLost(),
                    token);
                if (plan!.Problems.IsEmpty)
                {
                    await writer.WriteAsync(transaction, plan, state, rows, token);
                }

                await UnlockAsync(transaction, token);
                return plan;
            },
            cancellationToken);
        if (plan.Problems.IsEmpty)
        {
            session.Planner.Remember(batch.Nodes);
            session.Add(plan);
        }

        return plan.Problems;
    }

    /// <summary>Makes a load's revision the newest, or only lets it go when it has recorded nothing.</summary>
    /// <param name="holders">Takes in who is to hear of it before it is acknowledged.</param>
    public ValueTask<WriteResult> PublishAsync(LoadSession session, HoldersSeen holders, CancellationToken cancellationToken) => connection.InTransactionAsync(
        async (transaction, token) =>
        {
            var head = await LockAsync(transaction, token);
            if (!IsLeaseOf(session, head))
            {
                throw LeaseLost();
            }

            holders.Entries = head.Holders;
            var revision = session.Planner.Revision - (session.TouchedKinds.Count > 0 ? 0 : 1);
            if (session.TouchedKinds.Count > 0)
            {
                await PublishAsync(transaction, revision, session.RecordedAt, session.Author, session.TouchedKinds, token);
            }
            else
            {
                await LoadKeeper.ReleaseAsync(transaction, session.Id, token);
            }

            await StampAsync(transaction, session.Bundle, revision, token);
            return session.Result(revision);
        },
        cancellationToken);

    /// <summary>Takes a load back. Whoever gave it up isn't to be kept from cleaning up.</summary>
    public ValueTask GiveUpAsync(LoadSession session) => Loads.UndoAsync(session.Id, session.Planner.Revision - 1, CancellationToken.None);

    private async ValueTask<Attempt<WriteResult>> WriteAsync(
        ICypherTransaction transaction, GraphWrite write, WriteNeeds needs, HoldersSeen holders, CancellationToken cancellationToken)
    {
        using var questions = new StateQuestions();
        var locked = new LockedHead(questions);
        var stored = stamps.AskFor(questions, write);
        WriteResult? answer = null;
        WritePlanner? planner = null;
        try
        {
            var (plan, state) = await reader.PlanAsync(
                transaction,
                questions,
                needs,
                fetched =>
                {
                    answer = locked.Value.Load is null ? WriteGuard.Check(write, locked.Value.Revision, stored()) : null;
                    if (locked.Value.Load is not null || answer is not null)
                    {
                        return null;
                    }

                    planner ??= new WritePlanner(layout.Model, locked.Value.Revision + 1);
                    return planner.Plan(write, fetched, cancellationToken);
                },
                cancellationToken);
            holders.Entries = locked.Value.Holders;
            var result = plan is null ? answer : await CarryOutAsync(transaction, locked.Value, write, plan, state, cancellationToken);
            if (result is not null && plan is null or { HasChanges: false } or { Problems.IsEmpty: false })
            {
                await UnlockAsync(transaction, cancellationToken);
            }

            return new Attempt<WriteResult>(locked.Value, result!);
        }
        finally
        {
            planner?.Dispose();
        }
    }

    private async ValueTask<WriteResult> CarryOutAsync(
        ICypherTransaction transaction,
        LedgerHead head,
        GraphWrite write,
        WritePlan plan,
        FetchedState state,
        CancellationToken cancellationToken)
    {
        if (!plan.Problems.IsEmpty)
        {
            return plan.Result(head.Revision);
        }

        var result = plan.Result(head.Revision) with { RecordedAt = head.RecordedAt };
        if (plan.HasChanges)
        {
            var rows = new PlanRows(layout, head.Revision + 1, head.Next(clock));
            await writer.WriteAsync(transaction, plan, state, rows, cancellationToken);
            await PublishAsync(transaction, rows.Revision, rows.RecordedAt, write.Author, plan.TouchedKinds, cancellationToken);
            result = plan.Result(rows.Revision) with { RecordedAt = rows.RecordedAt };
        }

        await StampAsync(transaction, write.Bundle, result.Revision, cancellationToken);
        await stamps.StoreAsync(transaction, write, result, cancellationToken);
        return result;
    }

    /// <summary>
    /// Does something in a transaction that other writers wait for, once no load is under way. What a load of a process that is gone has left
    /// behind is taken back first.
    /// </summary>
    /// <param name="work">Locks the ledger, and does nothing else while its head names a load.</param>
    /// <param name="wasCommitted">See <see cref="ICypherConnection.InTransactionAsync{T}(Func{ICypherTransaction, CancellationToken, ValueTask{T}}, Func{CancellationToken, ValueTask{bool}}?, CancellationToken)"/>.</param>
    /// <exception cref="LedgerBusyException">A load didn't end in time.</exception>
    private async ValueTask<T> WhenFreeAsync<T>(
        Func<ICypherTransaction, CancellationToken, ValueTask<Attempt<T>>> work,
        Func<CancellationToken, ValueTask<bool>>? wasCommitted,
        CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var own = Guid.NewGuid().ToString();
            var attempt = await connection.InTransactionAsync(
                async (transaction, token) =>
                {
                    var attempt = await work(transaction, token);
                    if (attempt.Head.Load is { } load)
                    {
                        if (load.IsOver)
                        {
                            await LoadKeeper.HoldAsync(transaction, own, token);
                        }

                        await UnlockAsync(transaction, token);
                    }

                    return attempt;
                },
                wasCommitted,
                cancellationToken);
            if (attempt.Head.Load is null)
            {
                return attempt.Result;
            }

            await WaitAsync(attempt.Head, own, started, cancellationToken);
        }
    }

    private async ValueTask WaitAsync(LedgerHead head, string own, long started, CancellationToken cancellationToken)
    {
        if (head.Load!.IsOver)
        {
            await Loads.UndoAsync(own, head.Revision, cancellationToken);
        }
        else if (TimeProvider.System.GetElapsedTime(started) > Patience)
        {
            throw new LedgerBusyException(null);
        }
        else
        {
            await Task.Delay(WaitStep, cancellationToken);
        }
    }

    /// <summary>Makes other writers wait, then says what the ledger says.</summary>
    private static async ValueTask<LedgerHead> LockAsync(ICypherTransaction transaction, CancellationToken cancellationToken)
    {
        using var questions = new StateQuestions();
        var head = new LockedHead(questions);
        await questions.AskAsync(transaction, cancellationToken);
        return head.Value;
    }

    private static ValueTask UnlockAsync(ICypherTransaction transaction, CancellationToken cancellationToken) =>
        transaction.SendAsync(new(LedgerStatements.Unlock), cancellationToken);

    private static bool IsLeaseOf(LoadSession session, LedgerHead head) => head.Load?.Id == session.Id;

    /// <summary>This process was out of reach for so long that another one took its batches back.</summary>
    private static LedgerBusyException LeaseLost() => new(null);

    private static async ValueTask PublishAsync(
        ICypherTransaction transaction,
        long revision,
        DateTimeOffset recordedAt,
        string author,
        IEnumerable<string> kinds,
        CancellationToken cancellationToken)
    {
        using var parameters = new CypherParameters()
            .Add("revision", revision)
            .Add("recordedAt", recordedAt)
            .Add("author", author)
            .Add("kinds", kinds);
        await transaction.SendAsync(new(LedgerStatements.Publish, parameters), cancellationToken);
    }

    private static async ValueTask StampAsync(
        ICypherTransaction transaction, BundleStamp? bundle, long revision, CancellationToken cancellationToken)
    {
        if (bundle is null)
        {
            return;
        }

        using var parameters = new CypherParameters().Add("name", bundle.Name).Add("hash", bundle.Hash).Add("revision", revision);
        await transaction.SendAsync(new(LedgerStatements.StampBundle, parameters), cancellationToken);
    }

    /// <summary>What a transaction found, and what it did if no load was under way.</summary>
    private readonly record struct Attempt<T>(LedgerHead Head, T Result);
}
