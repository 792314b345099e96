using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KnowledgeGraph.Contracts;

/// <summary>A real Neo4j of the tests' own, with its data in the temporary folder: started, killed and started again as a test needs it.</summary>
public sealed class Neo4jProcess : IDisposable
{
    public const string Password = "knowledge-graph";

    private const string LastSetting = "dbms.usage_report.enabled=false";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly string script;
    private readonly string home = Path.Combine(Path.GetTempPath(), $"kg-neo4j-{Guid.NewGuid():N}");
    private readonly int bolt = FreePort();
    private readonly int http = FreePort();

    private Neo4jProcess(string script) => this.script = script;

    /// <summary>With user and password, as KG_NEO4J takes it.</summary>
    public string HttpUrl => $"http://neo4j:{Password}@127.0.0.1:{http}";

    /// <summary>The same server by its other protocol.</summary>
    public string BoltUrl => $"bolt://neo4j:{Password}@127.0.0.1:{bolt}";

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

    /// <summary>Starts it, with the data it had if it had some, and waits until it answers: some ten seconds, more on a busy machine.</summary>
    public async Task StartAsync()
    {
        if (await RunAsync("start") == 0)
        {
            return;
        }

        using var client = new HttpClient();
        for (var waited = Stopwatch.StartNew(); !await AnswersAsync(client); await Task.Delay(500))
        {
            Assert.True(await RunAsync("status") == 0 && waited.Elapsed < Patience, $"Neo4j didn't start; its log is in {home}");
        }
    }

    /// <summary>Starts it so that it takes no writes, as an operator can configure it.</summary>
    public async Task StartReadOnlyAsync()
    {
        // The script writes the configuration anew, well before the server reads it.
        var configuration = Path.Combine(home, "conf", "neo4j.conf");
        File.Delete(configuration);
        var starting = StartAsync();
        while (!File.Exists(configuration) || !(await File.ReadAllTextAsync(configuration)).TrimEnd().EndsWith(LastSetting, StringComparison.Ordinal))
        {
            await Task.Delay(1);
        }

        await File.AppendAllTextAsync(configuration, "server.databases.read_only=neo4j\n");
        await starting;
    }

    /// <summary>Ends it as an operator would.</summary>
    public Task StopAsync() => RunAsync("stop");

    /// <summary>Ends it at once, as a crash would, and waits until its ports are free.</summary>
    public async Task KillAsync()
    {
        await RunAsync("kill");
        while (IsTaken(http) || IsTaken(bolt))
        {
            await Task.Delay(10);
        }
    }

    private async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            using var statement = new StringContent("""{"statement":"RETURN 1"}""", Encoding.UTF8, "application/json");
            using var request = new HttpRequestMessage(HttpMethod.Post, $"http://127.0.0.1:{http}/db/neo4j/query/v2") { Content = statement };
            request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"neo4j:{Password}")));
            using var response = await client.SendAsync(request);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        if (Directory.Exists(home))
        {
            Start("kill").WaitForExit();
            Directory.Delete(home, recursive: true);
        }
    }

    private async Task<int> RunAsync(string command)
    {
        using var process = Start(command);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>Its output isn't read: the server that it leaves behind would hold a pipe open.</summary>
    private Process Start(string command) => Process.Start(new ProcessStartInfo("sh")
    {
        ArgumentList = { "-c", "exec \"$0\" \"$@\" > /dev/null 2>&1", script, command, "--home", home, "--http", $"{http}", "--bolt", $"{bolt}", "--password", Password },
    })!;

    private static bool IsTaken(int port)
    {
        using var client = new TcpClient();
        try
        {
            client.Connect(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
