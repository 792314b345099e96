namespace KnowledgeGraph.Crash;

/// <summary>Kills a server again and again under a load of writes, and looks at what is left each time.</summary>
/// <param name="log">Is told of each kill.</param>
internal sealed class CrashTrial(ICrashTarget target, CrashOptions options, Action<string> log)
{
    private const string Author = "crash";
    private const int RereadEvery = 10;

    private readonly Random random = new(options.Seed);
    private readonly List<TimeSpan> restarts = [];
    private int interrupted;

    /// <exception cref="CrashException">Something was lost, there in part, or other than it was.</exception>
    public async Task<CrashReport> RunAsync()
    {
        await target.StartAsync();
        var key = (await ServerProcess.RunAsync(target.Settings, "keys", "add", Author, "--role", "EDITOR")).Trim();
        using var client = new GraphClient(() => target.Address, key);
        await client.AdmittedAsync();
        var writers = Enumerable.Range(0, options.Writers)
            .Select(number => new Writer(client, new WritePlans($"w{number}", options.Seed + number))).ToList();
        var check = new GraphCheck(client, writers, Author, options.Seed);
        await check.BeginAsync();
        for (var kill = 1; kill <= options.Kills; kill++)
        {
            await KillOnceAsync(writers);
            await check.RunAsync();
            if (kill % RereadEvery == 0 || kill == options.Kills)
            {
                await check.RereadAsync();
            }

            log($"{kill}: ready after {restarts[^1].TotalSeconds:F2} s; {writers.Sum(writer => writer.Done.Count)} writes so far");
        }

        return new CrashReport(options.Kills, interrupted, writers.Sum(writer => writer.Done.Count), check.Unanswered.Open, check.Unanswered.Done, [.. restarts.Order()]);
    }

    private async Task KillOnceAsync(List<Writer> writers)
    {
        using var stop = new CancellationTokenSource();
        var writing = Task.WhenAll(writers.Select(writer => Task.Run(() => writer.RunAsync(stop.Token))));
        await Task.Delay(options.Life * (0.05 + random.NextDouble()));
        await target.KillAsync();
        await stop.CancelAsync();
        var starts = Interruptions();
        interrupted += starts.Count;
        restarts.Add(await target.RestartAsync(starts));
        await writing;
    }

    /// <summary>One restart in ten is itself killed before it is ready.</summary>
    private List<TimeSpan> Interruptions()
    {
        var delays = new List<TimeSpan>();
        while (options.InterruptsStarts && random.Next(10) == 0)
        {
            delays.Add(TimeSpan.FromMilliseconds(random.Next(50, 600)));
        }

        return delays;
    }
}

/// <param name="Kills">How often to kill.</param>
/// <param name="Seed">What the load and the moments follow from.</param>
/// <param name="Writers">How many write at once.</param>
/// <param name="Life">Up to how long the load runs between two kills.</param>
/// <param name="InterruptsStarts">Whether some restarts are killed, too.</param>
internal sealed record CrashOptions(int Kills, int Seed, int Writers, TimeSpan Life, bool InterruptsStarts);

/// <summary>What a trial saw.</summary>
/// <param name="Interrupted">Restarts that were killed, too.</param>
/// <param name="Unanswered">Writes to which no answer came before the kill.</param>
/// <param name="UnansweredDone">How many of those were there after it, whole.</param>
/// <param name="Restarts">How long each restart took until the server was ready, the shortest first.</param>
internal sealed record CrashReport(int Kills, int Interrupted, int Writes, int Unanswered, int UnansweredDone, IReadOnlyList<TimeSpan> Restarts)
{
    public override string ToString() =>
        $"{Kills} kills, {Interrupted} more during a start; {Writes} writes, {Unanswered} of them unanswered at a kill, of which {UnansweredDone} were done; "
        + $"restarts {Restarts[0].TotalSeconds:F2} s the fastest, {Restarts[Restarts.Count / 2].TotalSeconds:F2} s the median, {Restarts[^1].TotalSeconds:F2} s the slowest.\n"
        + "Nothing that was answered is lost, nothing is there in part, and each write sent again answers the same.";
}
