using System.Threading.Channels;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Exchange;

/// <summary>What to load.</summary>
/// <param name="Folder">In which the mapping's files are.</param>
/// <param name="Mapping">The mapping's file.</param>
/// <param name="SkipBadRows">Whether rows that are wrong are skipped and counted; otherwise they are why nothing is stored.</param>
public sealed record LoadRequest(string Folder, string Mapping, bool SkipBadRows);

/// <summary>Loads tables by a mapping (`docs/bulk-load.md`): all of it in one revision, or nothing.</summary>
/// <param name="author">Who loads, for `recordedBy`.</param>
/// <param name="clock">Measures how long it takes.</param>
public sealed class BulkLoader(IGraphLedger ledger, GraphModel model, string author, TimeProvider clock)
{
    /// <summary>So many batches wait between reading and storing, which run at the same time.</summary>
    private const int WaitingBatches = 2;

    /// <exception cref="LedgerBusyException">Another load or write didn't end while this one waited.</exception>
    public async Task<LoadResult> LoadAsync(LoadRequest request, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var started = clock.GetTimestamp();
        var name = Path.GetFileName(request.Mapping);
        var problems = new ProblemList();
        var mapping = await ReadMappingAsync(name, request, problems, cancellationToken);
        if (mapping is null || new LoadPlanReader(model, request.Folder, problems).Read(name, mapping) is not { } plan)
        {
            return LoadResult.Refused(name, problems.ToSorted());
        }

        foreach (var required in plan.Requires)
        {
            if (await ledger.FindBundleAsync(required.Text, cancellationToken) is null)
            {
                problems.Add(name, required.Mark, HeaderReader.Requires, $"The bundle {required.Text} isn't in the store: import it first, or correct the name.");
            }
        }

        var stamp = await LoadStamp.ComputeAsync(plan, model, mapping, request.SkipBadRows, ledger, cancellationToken);
        if (!problems.IsEmpty)
        {
            return LoadResult.Refused(plan.Name, problems.ToSorted());
        }

        if (await ledger.FindBundleAsync(plan.Name, cancellationToken) == stamp.Hash)
        {
            return new LoadResult(BundleOutcome.Unchanged(plan.Name), 0, 0, 0, [], clock.GetElapsedTime(started));
        }

        var (report, meter) = (new RowReport(request.SkipBadRows), new LoadMeter(plan, progress));
        var written = await LoadAsync(plan, stamp, report, meter, cancellationToken);
        return written is null
            ? LoadResult.Refused(plan.Name, report.Problems)
            : new LoadResult(
                OutcomeOf(plan, written),
                meter.RowsRead,
                meter.RowsLeftOut,
                report.SkippedCount,
                [.. report.Skipped],
                clock.GetElapsedTime(started));
    }

    /// <returns>What was published, or null with the reasons in the report.</returns>
    private async Task<WriteResult?> LoadAsync(
        LoadPlan plan, BundleStamp stamp, RowReport report, LoadMeter meter, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var lookup in plan.Lookups)
            {
                lookup.Load(report, cancellationToken);
            }

            await using var load = await ledger.BeginLoadAsync(author, stamp, cancellationToken);
            var writer = new BatchWriter(load, model, report);
            foreach (var problem in await writer.WriteAsync(plan.Nodes, cancellationToken))
            {
                report.Refuse(problem);
            }

            await PumpAsync(new TableRows(plan, report, meter), writer, cancellationToken);
            return report.IsFatal ? null : await load.PublishAsync(cancellationToken);
        }
        catch (TableException failure)
        {
            report.Refuse(failure.Problem);
            return null;
        }
    }

    /// <summary>Reads batches on one thread while another stores them.</summary>
    private static async Task PumpAsync(TableRows rows, BatchWriter writer, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var batches = Channel.CreateBounded<RowBatch>(WaitingBatches);
        var reading = Task.Run(() => ReadAsync(rows, batches.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(cancellationToken))
            {
                await writer.WriteAsync(batch, cancellationToken);
            }
        }
        finally
        {
            // When storing fails, the reader has nobody to read for.
            await stop.CancelAsync();
            await reading;
        }
    }

    private static async Task ReadAsync(TableRows rows, ChannelWriter<RowBatch> batches, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var batch in rows.Read())
            {
                await batches.WriteAsync(batch, cancellationToken);
            }

            batches.Complete();
        }
        catch (Exception failure)
        {
            // It comes out of the other side, behind the batches that were read before.
            batches.Complete(failure);
        }
    }

    private static async Task<byte[]?> ReadMappingAsync(
        string name, LoadRequest request, ProblemList problems, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(request.Folder))
        {
            problems.Add(name, $"The folder {request.Folder} doesn't exist: check the path.");
            return null;
        }

        try
        {
            return await File.ReadAllBytesAsync(request.Mapping, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problems.Add(name, "The mapping can't be read: check that it is a file and that you may read it.");
            return null;
        }
    }

    private static BundleOutcome OutcomeOf(LoadPlan plan, WriteResult written) => new(
        plan.Name,
        BundleState.Imported,
        written.Revision,
        written.NodesRecorded,
        written.ClaimsRecorded,
        written.ClaimsRetracted,
        written.EvidenceRecorded,
        []);
}
