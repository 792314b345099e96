using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace KnowledgeGraph.Contracts;

/// <summary>A real Neo4j of the tests' own, with its data in the temporary folder: started, killed and started again as a test needs it.</summary>
public sealed class Neo4jProcess : IDisposable
{
    public const string Password = "knowledge-graph";

    private readonly string script;
    private readonly string home = Path.Combine(Path.GetTempPath(), $"kg-neo4j-{Guid.NewGuid():N}");
    private readonly int bolt = FreePort();
    private readonly int http = FreePort();

    private Neo4jProcess(string script) => this.script = script;

    /// <summary>With user and password, as KG_NEO4J takes it.</summary>
    public string Url => $"http://neo4j:{Password}@127.0.0.1:{http}";

    /// <summary>One that isn't started yet; skips the test where there is no server beside the checkout.</summary>
    public static Neo4jProcess Create()
    {
        var script = FindScript();
        Assert.SkipWhen(script is null, "There is no Neo4j: no shared/neo4j/neo4j beside the checkout.");
        return new Neo4jProcess(script);
    }

    /// <summary>The script that starts servers: `shared/neo4j/neo4j` beside the checkout or a folder above it.</summary>
    public static string? FindScript()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var script = Path.Combine(folder.FullName, "shared", "neo4j", "neo4j");
            if (File.Exists(script))
            {
                return script;
            }
        }

        return null;
    }

    /// <summary>Starts it, with the data it had if it had some, and waits until it answers: some ten seconds.</summary>
    public Task StartAsync() => RunAsync("start");

    /// <summary>Ends it as an operator would.</summary>
    public Task StopAsync() => RunAsync("stop");

    /// <summary>Ends it at once, as a crash would.</summary>
    public Task KillAsync() => RunAsync("kill");

    public void Dispose()
    {
        if (Directory.Exists(home))
        {
            Start("kill").WaitForExit();
            Directory.Delete(home, recursive: true);
        }
    }

    private async Task RunAsync(string command)
    {
        using var process = Start(command);
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"neo4j {command} failed; its log is in {home}");
    }

    /// <summary>Its output isn't read: the server that it leaves behind would hold a pipe open.</summary>
    private Process Start(string command) => Process.Start(new ProcessStartInfo("sh")
    {
        ArgumentList = { "-c", "exec \"$0\" \"$@\" > /dev/null 2>&1", script, command, "--home", home, "--http", $"{http}", "--bolt", $"{bolt}", "--password", Password },
    })!;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
