using KnowledgeGraph.Contracts;
using KnowledgeGraph.Crash;

namespace KnowledgeGraph.Server.Tests.Crash;

/// <summary>A few kills; `tests/KnowledgeGraph.Crash` does many (docs/crash.md).</summary>
public sealed class CrashTests
{
    [Fact]
    public async Task A_server_that_is_killed_loses_nothing_and_leaves_nothing_in_part()
    {
        using var target = new EmbeddedTarget();
        var report = await RunAsync(target, new CrashOptions(Kills: 4, Seed: 7, Writers: 6, TimeSpan.FromSeconds(1.5), InterruptsStarts: true));
        Assert.Equal(4, report.Restarts.Count);
    }

    [Fact]
    public async Task A_Neo4j_that_is_killed_loses_nothing_and_leaves_nothing_in_part()
    {
        Assert.SkipWhen(Neo4jProcess.FindScript() is null, "There is no Neo4j to kill: no shared/neo4j/neo4j beside the checkout.");
        using var target = new Neo4jTarget();
        var report = await RunAsync(target, new CrashOptions(Kills: 1, Seed: 7, Writers: 4, TimeSpan.FromSeconds(5), InterruptsStarts: false));
        Assert.Single(report.Restarts);
    }

    private static Task<CrashReport> RunAsync(ICrashTarget target, CrashOptions options) =>
        new CrashTrial(target, options, TestContext.Current.SendDiagnosticMessage).RunAsync();
}
