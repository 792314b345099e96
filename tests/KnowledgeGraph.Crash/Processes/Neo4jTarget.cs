using KnowledgeGraph.Contracts;

namespace KnowledgeGraph.Crash;

/// <summary>A Neo4j of its own that is killed; the server over it goes on.</summary>
internal sealed class Neo4jTarget : ICrashTarget
{
    private readonly Neo4jProcess neo4j = Neo4jProcess.Create();
    private ServerProcess? server;

    /// <summary>A Neo4j that has just started answers slowly, on a busy machine more slowly than an operation may take.</summary>
    public Neo4jTarget() => Settings = new Dictionary<string, string> { ["KG_STORE"] = "neo4j", ["KG_NEO4J"] = neo4j.BoltUrl, ["KG_TIMEOUT_SECONDS"] = "60" };

    public Uri Address => server!.Address;

    public IReadOnlyDictionary<string, string> Settings { get; }

    public async Task StartAsync()
    {
        await neo4j.StartAsync();
        server = ServerProcess.Start(Settings);
        await server.ReadyAsync();
    }

    public Task KillAsync() => neo4j.KillAsync();

    public async Task<TimeSpan> RestartAsync(IEnumerable<TimeSpan> interruptions)
    {
        foreach (var delay in interruptions)
        {
            var starting = neo4j.StartAsync();
            await Task.Delay(delay);
            await neo4j.KillAsync();
            await starting.ContinueWith(static _ => { }, TaskScheduler.Default);
        }

        var from = TimeProvider.System.GetTimestamp();
        await neo4j.StartAsync();
        await server!.ReadyAgainAsync();
        return TimeProvider.System.GetElapsedTime(from);
    }

    public void Dispose()
    {
        server?.Dispose();
        neo4j.Dispose();
    }
}
