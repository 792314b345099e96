using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using KnowledgeGraph.Model;
using KnowledgeGraph.Store.Embedded;

namespace KnowledgeGraph.Server.Tests.CommandLine;

/// <summary>`kg import FOLDER --mapping FILE` as a process of its own.</summary>
public sealed partial class LoadCommandTests
{
    private const int Topics = 400;
    private const int Countries = 150;

    private static readonly GraphModel Model = ModelLoader.Load(
        "model.graphql", File.ReadAllText(Path.Combine(Repository.Root, "schema", "model.graphql")));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_example_of_the_documentation_loads()
    {
        using var kg = new KgProcess();
        WriteExample(kg);
        var (code, output, error) = await kg.RunAsync("import", "tables", "--mapping", "mapping.yaml");
        Assert.Equal((0, string.Empty), (code, error));
        Assert.Matches(
            @"^votes: 4 nodes, 2 claims, 2 pieces of evidence recorded\n4 rows in [\d.]+ s, [\d,]+ rows/s; 0 left out by the mapping, 0 skipped as bad\n$", output);
        Assert.Equal((0, "votes: unchanged\n", string.Empty), await kg.RunAsync("import", "tables", "--mapping", "mapping.yaml"));
    }

    [Fact]
    public async Task A_bad_row_is_told_and_nothing_stored_unless_it_may_be_skipped()
    {
        const string problem = "votes.csv:3:18: Stance.position: “maybe” is not in the map, which has yes, abstain, no: correct the row, or add the value to the map.\n";
        using var kg = new KgProcess();
        WriteExample(kg);
        kg.Write("tables/votes.csv", "id,iso3,day,vote\n1,FRA,2025-03-06,yes\n1,DEU,2025-03-06,maybe\n");
        Assert.Equal(
            (1, "votes: refused, 1 problem\n", problem + "1 problem in the bundles; nothing was started or stored.\n"),
            await kg.RunAsync("import", "tables", "--mapping", "mapping.yaml"));
        var (code, output, error) = await kg.RunAsync("import", "tables", "--mapping", "mapping.yaml", "--skip-bad-rows");
        Assert.Equal((0, "skipped: " + problem), (code, error));
        Assert.StartsWith("votes: 4 nodes, 1 claim, 1 piece of evidence recorded\n", output, StringComparison.Ordinal);
        Assert.EndsWith("0 left out by the mapping, 1 skipped as bad\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--skip-bad-rows goes with --mapping only: bundles have no rows.\n", "import", "tables", "--skip-bad-rows")]
    [InlineData("With --mapping give one folder: the mapping names the files in it.\n", "import", "tables", "tables", "--mapping", "mapping.yaml")]
    public async Task Options_that_do_not_go_together(string message, params string[] args)
    {
        using var kg = new KgProcess();
        WriteExample(kg);
        Assert.Equal((1, string.Empty, message), await kg.RunAsync(args));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_load_that_is_killed_leaves_nothing_and_runs_again(bool whilePublishing)
    {
        using var kg = new KgProcess();
        WriteExample(kg);
        kg.Write("tables/countries.csv", "iso3,name,other_names\n" + Rows(Countries, i => $"c{i},Country {i},\n"));
        kg.Write("mapping.yaml", Example("yaml").Replace("topic: topic/truce-{id}", "topic: topic/truce-1\n          key: \"{id}-{iso3}\"", StringComparison.Ordinal));
        kg.Write("tables/votes.csv", "id,iso3,day,vote\n" + Rows(Topics * Countries, i => $"{i / Countries},c{i % Countries},2025-03-06,yes\n"));
        using (var process = kg.Start("import", "tables", "--mapping", "mapping.yaml"))
        {
            await WaitAsync(process, kg, whilePublishing);
            process.Kill();
            await process.WaitForExitAsync(Cancellation);
        }

        var isWhole = await IsWholeAsync(kg);
        Assert.True(whilePublishing || !isWhole, "The load was over before it was killed.");
        var (code, output, error) = await kg.RunAsync("import", "tables", "--mapping", "mapping.yaml");
        Assert.Equal((0, string.Empty), (code, error));
        Assert.Contains(isWhole ? "votes: unchanged\n" : $"votes: {Countries + 2} nodes, {Topics * Countries} claims, ", output, StringComparison.Ordinal);
        Assert.True(await IsWholeAsync(kg));
    }

    /// <summary>Waits until the load is in its midst: rows are in the transaction, or it is being written to the log.</summary>
    private static async Task WaitAsync(Process process, KgProcess kg, bool whilePublishing)
    {
        if (!whilePublishing)
        {
            Assert.Matches("rows/s", await process.StandardOutput.ReadLineAsync(Cancellation) ?? "ended");
            return;
        }

        var log = new FileInfo(Path.Combine(kg.Folder, "data", "graph.db-wal"));
        while (!process.HasExited && (!log.Exists || log.Length < 1 << 20))
        {
            await Task.Delay(1, Cancellation);
            log.Refresh();
        }
    }

    /// <summary>Whether all of the load is in the store; sees that it is all or nothing.</summary>
    private static async Task<bool> IsWholeAsync(KgProcess kg)
    {
        await using var store = EmbeddedStore.Open(Path.Combine(kg.Folder, "data", "graph.db"), Model, TimeProvider.System);
        var revision = await store.GetRevisionAsync(Cancellation);
        var nodes = await store.FindNodesAsync(["source/votes", "country/c0", $"country/c{Countries - 1}"], Cancellation);
        Assert.Contains((revision, nodes.Count, await store.FindBundleAsync("votes", Cancellation) is null), new[] { (0L, 0, true), (1L, 3, false) });
        return revision == 1;
    }

    private static string Rows(int count, Func<int, string> row) => string.Concat(Enumerable.Range(0, count).Select(row));

    private static void WriteExample(KgProcess kg)
    {
        Directory.CreateDirectory(Path.Combine(kg.Folder, "tables"));
        kg.Write("mapping.yaml", Example("yaml"));
        var (votes, countries) = (new StringBuilder(), new StringBuilder());
        foreach (var line in ExampleTables().Match(Documentation()).Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            votes.Append(line[4..35].TrimEnd()).Append('\n');
            countries.Append(line[35..].TrimEnd()).Append('\n');
        }

        kg.Write("tables/votes.csv", votes.ToString());
        kg.Write("tables/countries.csv", countries.ToString());
    }

    private static string Example(string language) =>
        Regex.Match(Documentation(), $"```{language}\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;

    private static string Documentation() => File.ReadAllText(Path.Combine(Repository.Root, "docs", "bulk-load.md"));

    [GeneratedRegex("holds two files:\n\n(.*?)\n\n", RegexOptions.Singleline)]
    private static partial Regex ExampleTables();
}
