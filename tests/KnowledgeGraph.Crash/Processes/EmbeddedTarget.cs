namespace KnowledgeGraph.Crash;

/// <summary>The server over its embedded store, with the seed, in a folder of its own.</summary>
internal sealed class EmbeddedTarget : ICrashTarget
{
    private readonly string folder = Directory.CreateTempSubdirectory("kg-crash-").FullName;
    private ServerProcess? server;

    public EmbeddedTarget() => Settings = new Dictionary<string, string> { ["KG_STORE"] = "embedded", ["KG_DATA"] = folder };

    public Uri Address => server!.Address;

    public IReadOnlyDictionary<string, string> Settings { get; }

    public async Task StartAsync()
    {
        server = ServerProcess.Start(Settings);
        await server.ReadyAsync();
    }

    public Task KillAsync()
    {
        server!.Dispose();
        return Task.CompletedTask;
    }

    public async Task<TimeSpan> RestartAsync(IEnumerable<TimeSpan> interruptions)
    {
        foreach (var delay in interruptions)
        {
            using var interrupted = ServerProcess.Start(Settings);
            await Task.Delay(delay);
        }

        server = ServerProcess.Start(Settings);
        return await server.ReadyAsync();
    }

    public void Dispose()
    {
        server?.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
