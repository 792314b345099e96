using System.Diagnostics;
using static KnowledgeGraph.Store.Embedded.Tests.Records;

namespace KnowledgeGraph.Store.Embedded.Tests.Snapshot;

/// <summary>What writes and claims cost. The heap is the process's, so nothing else may run meanwhile.</summary>
[Collection(nameof(CostTests))]
[CollectionDefinition(nameof(CostTests), DisableParallelization = true)]
public sealed class CostTests : IDisposable
{
    private const int ClaimCount = 100_000;

    private readonly StoreFile file = new();

    [Fact]
    public async Task A_write_costs_by_its_own_size_and_not_the_graphs()
    {
        await using var store = file.Open();
        Assert.Empty((await store.Write(LargeGraph.Write(ClaimCount))).Problems);
        await store.Write(Write([], [Membership("country/c000", "institution/none")]));
        await store.Write(Write([Node("institution/one", "One")], [Membership("country/c000", "institution/one")]));

        // The process's other threads may be at work, folding for one; they aren't each time.
        var least = long.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var result = await store.WriteAsync(
                Write([], [Membership($"country/c00{i + 1}", "institution/one")]), TestContext.Current.CancellationToken);
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
            Assert.Equal((3 + i, 1), (result.Revision, result.ClaimsRecorded));
        }

        Assert.InRange(least, 1, 256 * 1024);
    }

    [Fact]
    public async Task A_claim_takes_less_than_forty_bytes_and_its_piece_of_evidence_less_than_fifty()
    {
        await using (var store = file.Open())
        {
            Assert.Empty((await store.Write(LargeGraph.Write(ClaimCount))).Problems);
        }

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        await using var opened = file.Open();
        watch.Stop();
        var taken = GC.GetTotalMemory(forceFullCollection: true) - before;

        // The budget of docs/benchmarks.md. Of the evidence 34 bytes are the hash and some 7 the locator.
        TestContext.Current.SendDiagnosticMessage("{0} bytes per claim, opened in {1} ms", taken / ClaimCount, watch.ElapsedMilliseconds);
        Assert.InRange(taken / ClaimCount, 1, 40 + 50);
        Assert.InRange(opened.MeasureColumns().Where(size => size.Table == "evidence").Sum(size => size.Bytes) / ClaimCount, 1, 50);
        GC.KeepAlive(opened);
    }

    public void Dispose() => file.Dispose();
}
