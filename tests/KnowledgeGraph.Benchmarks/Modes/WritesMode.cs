using System.Globalization;
using KnowledgeGraph.Contracts;
using KnowledgeGraph.Crash;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// `writes [SECONDS] [STORE]`: how many claims writers record over HTTP, each in a mutation of its own, and how soon a subscriber on
/// the same server and one on another server of the same graph hear of a write.
/// </summary>
internal static class WritesMode
{
    private const string Embedded = "embedded";

    private static readonly int[] Writers = [1, 8];

    public static async Task<int> RunAsync(string[] args)
    {
        var time = TimeSpan.FromSeconds(args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10);
        var store = args.Length > 1 ? args[1] : null;
        if (store is null or Embedded)
        {
            var folder = Directory.CreateTempSubdirectory("kg-writes-");
            await MeasureAsync(Embedded, new() { ["KG_STORE"] = Embedded, ["KG_DATA"] = folder.FullName }, time);
            folder.Delete(recursive: true);
        }

        if (store is null or "neo4j" && Neo4jProcess.FindScript() is not null)
        {
            using var neo4j = Neo4jProcess.Create();
            await neo4j.StartAsync();
            await MeasureAsync("Neo4j", new() { ["KG_STORE"] = "neo4j", ["KG_NEO4J"] = neo4j.BoltUrl }, time);
        }

        return 0;
    }

    private static async Task MeasureAsync(string store, Dictionary<string, string> settings, TimeSpan time)
    {
        using var server = ServerProcess.Start(settings);
        await server.ReadyAsync();
        var key = (await ServerProcess.RunAsync(settings, "keys", "add", "writer", "--role", "EDITOR")).Trim();
        using var client = new GraphClient(() => server.Address, key);
        await client.AdmittedAsync();
        var claims = new ClaimWriter(client);
        await claims.RunAsync(Writers.Max(), time / 4);
        Console.WriteLine("| store | writers | writes/s | a write, median | 99 of 100 within |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        foreach (var writers in Writers)
        {
            var run = await claims.RunAsync(writers, time);
            Console.WriteLine($"| {store} | {writers} | {run.Count / time.TotalSeconds:F0} | {Quantile(run, 0.5)} | {Quantile(run, 0.99)} |");
        }

        Console.WriteLine("| store | subscriber | until the write's answer, median | until the event, median | 99 of 100 within |");
        Console.WriteLine("| --- | --- | ---: | ---: | ---: |");
        await MeasureEventsAsync($"{store} | same server", claims, server, time);
        if (store != Embedded)
        {
            // A file of the embedded store has one server.
            using var other = ServerProcess.Start(settings);
            await other.ReadyAsync();
            await MeasureEventsAsync($"{store} | another server", claims, other, time);
        }
    }

    private static async Task MeasureEventsAsync(string name, ClaimWriter claims, ServerProcess subscribed, TimeSpan time)
    {
        var (answers, events) = await claims.FollowAsync(subscribed, time);
        Console.WriteLine($"| {name} | {Quantile(answers, 0.5)} | {Quantile(events, 0.5)} | {Quantile(events, 0.99)} |");
    }

    private static string Quantile(List<TimeSpan> times, double part)
    {
        var value = times.Order().ElementAt((int)(part * (times.Count - 1)));
        return string.Create(CultureInfo.InvariantCulture, $"{value.TotalMilliseconds:F1} ms");
    }
}
