using System.Net.Http.Json;
using KnowledgeGraph.Crash;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// `startup [RUNS]`: starts the built server again and again and measures from the start of the process to the first answer over
/// HTTP, with an empty data folder and with one that holds the seed already.
/// </summary>
internal static class StartupMode
{
    private static readonly string[] Configurations = ["Debug", "Release"];

    public static async Task<int> RunAsync(string[] args)
    {
        var runs = args.Length > 0 ? int.Parse(args[0]) : 10;
        Console.WriteLine("| build | data folder | first answer, median | fastest | slowest | CPU time, median |");
        Console.WriteLine("| --- | --- | ---: | ---: | ---: | ---: |");
        foreach (var configuration in Configurations)
        {
            var program = Path.Combine(
                Repository.Root, "src", "KnowledgeGraph.Server", "bin", configuration, "net10.0", "kg");
            if (!File.Exists(program))
            {
                Console.WriteLine($"| {configuration} | not built | | | | |");
                continue;
            }

            await MeasureAsync(configuration, program, runs, isFresh: true);
            await MeasureAsync(configuration, program, runs, isFresh: false);
        }

        return 0;
    }

    private static async Task MeasureAsync(string configuration, string program, int runs, bool isFresh)
    {
        var folder = Directory.CreateTempSubdirectory("kg-bench-").FullName;
        if (!isFresh)
        {
            await StartAsync(program, folder);
        }

        var starts = new List<Start>();
        for (var i = 0; i < runs; i++)
        {
            starts.Add(await StartAsync(program, isFresh ? Path.Combine(folder, $"{i}") : folder));
        }

        Directory.Delete(folder, recursive: true);
        var elapsed = starts.Select(start => start.Elapsed).Order().ToList();
        Console.WriteLine(
            $"| {configuration} | {(isFresh ? "empty" : "seeded")} | {elapsed[runs / 2].TotalSeconds:F2} s "
            + $"| {elapsed[0].TotalSeconds:F2} s | {elapsed[^1].TotalSeconds:F2} s "
            + $"| {starts.Select(start => start.ProcessorTime).Order().ElementAt(runs / 2).TotalSeconds:F2} s |");
    }

    private static async Task<Start> StartAsync(string program, string dataFolder)
    {
        using var client = new HttpClient();
        var started = TimeProvider.System.GetTimestamp();
        using var server = ServerProcess.Start(
            new Dictionary<string, string> { ["KG_STORE"] = "embedded", ["KG_DATA"] = dataFolder }, program);
        while (true)
        {
            try
            {
                using var response = await client.PostAsJsonAsync(
                    new Uri(server.Address, "/graphql"), new { query = Operations.Text(Operations.Question22) });
                await response.Content.ReadAsByteArrayAsync();
                response.EnsureSuccessStatusCode();
                return new Start(TimeProvider.System.GetElapsedTime(started), server.ProcessorTime);
            }
            catch (HttpRequestException failure) when (failure.StatusCode is null && server.IsRunning)
            {
                await Task.Delay(5);
            }
        }
    }

    private readonly record struct Start(TimeSpan Elapsed, TimeSpan ProcessorTime);
}
