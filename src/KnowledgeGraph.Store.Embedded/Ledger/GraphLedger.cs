using System.Collections.Immutable;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>
/// The append-only ledger in a SQLite file. One write at a time; other processes may write in between. Not thread-safe: the store
/// takes care of that.
/// </summary>
internal sealed class GraphLedger : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly GraphModel model;
    private readonly TimeProvider clock;
    private readonly LedgerTables tables;
    private readonly WriteRows writes;
    private readonly PlanWriter plans;

    /// <param name="snapshot">Of the same ledger; it may be behind.</param>
    public GraphLedger(SqliteConnection connection, GraphSnapshot snapshot, TimeProvider clock)
    {
        this.connection = connection;
        model = snapshot.Model;
        this.clock = clock;
        tables = new LedgerTables(connection, snapshot);
        writes = new WriteRows(connection);
        plans = new PlanWriter(tables);
    }

    /// <summary>Which of the keys name a node.</summary>
    public ImmutableHashSet<string> FindNodes(IEnumerable<string> keys)
    {
        tables.Kinds.Reload();
        return [.. keys.Where(key => tables.FindNode(key) is not null)];
    }

    /// <summary>The hash under which a bundle was last imported, or null.</summary>
    public string? FindBundle(string name) => writes.FindBundle(name);

    /// <summary>The newest record of the node of that key, a transaction's own writes included; null when there is none.</summary>
    public NodeRecord? ReadNode(string key)
    {
        if (tables.FindNode(key) is not { Kind: { } kind } node || tables.FindVersion(node) is not { } version)
        {
            return null;
        }

        using var data = JsonDocument.Parse(version.Attributes);
        return new NodeRecord(kind, key, AttributeJson.ReadAll(data.RootElement, kind.Attributes));
    }

    /// <summary>
    /// Writes several, each a revision of its own, in one transaction. A write that fails by itself is told so and leaves no trace; when the
    /// transaction fails, nothing of any is written, and only those are told of it that failed by themselves.
    /// </summary>
    public void Write(IReadOnlyList<PendingWrite> batch)
    {
        BeginTransaction();
        try
        {
            foreach (var pending in batch)
            {
                Write(pending);
            }

            Execute("COMMIT");
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    private void Write(PendingWrite pending)
    {
        Execute("SAVEPOINT one");
        try
        {
            pending.Result = Write(pending.Write, pending.CancellationToken);
            if (pending.Result.Problems.IsEmpty)
            {
                Execute("RELEASE one");
                return;
            }
        }
        catch (Exception failure) when (failure is not SqliteException)
        {
            pending.Fail(failure);
        }

        Execute("ROLLBACK TO one; RELEASE one");
        tables.Kinds.Reload();
    }

    private WriteResult Write(GraphWrite write, CancellationToken cancellationToken)
    {
        var stored = write.Idempotency is { } stamp ? writes.FindWrite(stamp, write.Author, clock.GetUtcNow()) : null;
        using var unit = NewUnit();
        if (WriteGuard.Check(write, unit.Revision - 1, stored) is { } answer)
        {
            return answer;
        }

        var plan = unit.Planner.Plan(write, tables, cancellationToken);
        CarryOut(unit, plan, cancellationToken);
        return Finish(unit, write.Author, write.Bundle, plan, write.Idempotency);
    }

    /// <summary>Begins the transaction of a load; <see cref="End"/> or <see cref="RollBack"/> ends it.</summary>
    /// <exception cref="LedgerBusyException">Another process holds the file.</exception>
    public WriteUnit Begin()
    {
        BeginTransaction();
        try
        {
            return NewUnit();
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    /// <summary>Writes a batch of a load into the transaction; one with problems is not written, and they are the unit's, too.</summary>
    public ImmutableArray<WriteProblem> Append(WriteUnit unit, LoadBatch batch, CancellationToken cancellationToken)
    {
        var plan = unit.Planner.Plan(batch.Nodes, batch.Claims, tables, cancellationToken);
        CarryOut(unit, plan, cancellationToken);
        if (plan.Problems.IsEmpty)
        {
            unit.Planner.Remember(batch.Nodes);
        }

        return plan.Problems;
    }

    /// <summary>Commits a load as a revision, if it is anything; with problems, nothing.</summary>
    public WriteResult End(WriteUnit unit, string author, BundleStamp? bundle)
    {
        var result = Finish(unit, author, bundle, plan: null, stamp: null);
        if (unit.HasProblems)
        {
            RollBack();
        }
        else
        {
            Execute("COMMIT");
        }

        return result;
    }

    /// <summary>Runs SQL that has no result: pragmas.</summary>
    public void Execute(string sql) => LedgerConnection.Execute(connection, sql);

    public void RollBack()
    {
        try
        {
            Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite has rolled back by itself, as it does on a full disk; the first failure is the one to report.
        }
    }

    public void Dispose()
    {
        plans.Dispose();
        tables.Dispose();
        writes.Dispose();
        connection.Dispose();
    }

    /// <summary>Makes what was written a revision, if it is anything. With problems nothing of it may stay in the transaction.</summary>
    /// <param name="plan">Of a write in one call: the result names what it wrote.</param>
    private WriteResult Finish(WriteUnit unit, string author, BundleStamp? bundle, WritePlan? plan, IdempotencyStamp? stamp)
    {
        var (revision, recordedAt) = writes.ReadNewest();
        if (unit.HasProblems)
        {
            return unit.Result(revision, InstantOf(recordedAt));
        }

        if (unit.HasChanges)
        {
            // Instants grow strictly even when the clock goes back, so that each names one revision.
            revision = unit.Revision;
            recordedAt = Math.Max(clock.GetUtcNow().UtcTicks, recordedAt + 1);
            writes.Insert(revision, recordedAt, author);
            tables.Kinds.Touch(unit.TouchedKinds, revision);
        }

        var result = unit.Result(revision, InstantOf(recordedAt)) with { NodeKeys = plan?.NodeKeys ?? [], ClaimIds = plan?.ClaimIds ?? [] };
        if (bundle is not null)
        {
            writes.Stamp(bundle, revision);
        }

        if (stamp is not null)
        {
            writes.Stamp(stamp, author, result, clock.GetUtcNow());
        }

        return result;
    }

    private void BeginTransaction()
    {
        try
        {
            Execute("BEGIN IMMEDIATE");
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode == raw.SQLITE_BUSY)
        {
            throw new LedgerBusyException(failure);
        }

        try
        {
            tables.Kinds.Reload();
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    private WriteUnit NewUnit() => new(connection, model, writes.ReadNewest().Revision);

    private void CarryOut(WriteUnit unit, WritePlan plan, CancellationToken cancellationToken)
    {
        if (plan.Problems.IsEmpty)
        {
            plans.Write(unit, plan, cancellationToken);
        }
        else
        {
            unit.Add(plan.Problems);
        }
    }

    private static DateTimeOffset? InstantOf(long ticks) => ticks == 0 ? null : new DateTimeOffset(ticks, TimeSpan.Zero);
}
