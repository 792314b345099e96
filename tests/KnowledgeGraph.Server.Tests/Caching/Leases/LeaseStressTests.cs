using System.Diagnostics;
using KnowledgeGraph.Contracts;

namespace KnowledgeGraph.Server.Tests.Caching.Leases;

/// <summary>Several writers and readers at two servers: whoever begins after an acknowledgement reads what it was of, or newer.</summary>
[Collection(nameof(Neo4jTestServer))]
public sealed class LeaseStressTests
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(5);

    private long acknowledged;
    private int old;
    private int read;

    [Theory]
    [InlineData(100, true)]
    [InlineData(500, true)]
    [InlineData(200, false)]
    public async Task Nobody_reads_less_than_was_acknowledged(int milliseconds, bool areTold)
    {
        using var redis = await RedisServer.StartAsync();
        using var another = await RedisServer.StartAsync();
        var neo4j = await Neo4jTestServer.GetAsync();
        await neo4j.WipeAsync();
        var lease = TimeSpan.FromMilliseconds(milliseconds);
        await using var first = await LeasingServer.StartAsync(neo4j, redis, lease);
        await using var second = await LeasingServer.StartAsync(neo4j, areTold ? redis : another, lease);
        await first.ReadLeasedAsync();
        await second.ReadLeasedAsync();
        var running = Stopwatch.StartNew();
        LeasingServer[] servers = [first, second];

        await Task.WhenAll([
            .. servers.Select(server => Task.Run(() => WriteAsync(server, running))),
            .. servers.SelectMany(server => Enumerable.Range(0, 3).Select(_ => Task.Run(() => ReadAsync(server, running)))),
        ]);

        var leased = first.Store.Lease.Counts.Leased + second.Store.Lease.Counts.Leased;
        TestContext.Current.TestOutputHelper!.WriteLine($"{acknowledged} revisions, {read} reads, {leased} by a lease");
        Assert.Equal(0, old);
        Assert.NotEqual(0, leased);
    }

    private async Task WriteAsync(LeasingServer server, Stopwatch running)
    {
        var random = new Random(7);
        while (running.Elapsed < Time)
        {
            var written = await server.WriteAsync();
            for (var before = Volatile.Read(ref acknowledged); before < written;)
            {
                before = Interlocked.CompareExchange(ref acknowledged, written, before) is var found && found == before ? written : found;
            }

            await Task.Delay(random.Next(20), TestContext.Current.CancellationToken);
        }
    }

    private async Task ReadAsync(LeasingServer server, Stopwatch running)
    {
        while (running.Elapsed < Time)
        {
            var known = Volatile.Read(ref acknowledged);
            if (await server.ReadAsync() < known)
            {
                Interlocked.Increment(ref old);
            }

            // So that readers leave writers something of a small machine.
            await (Interlocked.Increment(ref read) % 50 == 0 ? Task.Delay(1, TestContext.Current.CancellationToken) : Task.CompletedTask);
        }
    }
}
