using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace KnowledgeGraph.Contracts;

/// <summary>
/// The one Neo4j that all tests of a process share: the one that KG_NEO4J names, else one that is started for them and goes with them.
/// That one is reached by HTTP, and by Bolt where KG_NEO4J_BOLT says where. It has a single database, so a test that writes wipes it first, and such tests don't run at once: put them into one collection.
/// Processes that share the server of KG_NEO4J take turns.
/// </summary>
public sealed class Neo4jTestServer
{
    /// <summary>The index by which a database shows that it is there for tests.</summary>
    private const string Mark = "kg_database_for_tests";

    private static readonly Lazy<Task<Neo4jTestServer>> Shared = new(FindAsync);

    private readonly HttpClient http = new() { Timeout = TimeSpan.FromMinutes(5) };

    private readonly string? bolt;

    private Neo4jTestServer(string url, string? bolt)
    {
        HttpUrl = url;
        this.bolt = bolt is { Length: > 0 } ? bolt : null;
        var uri = new Uri(url);
        http.BaseAddress = new Uri(uri.GetLeftPart(UriPartial.Scheme) + uri.Authority);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(uri.UserInfo))));
        Database = uri.AbsolutePath is { Length: > 1 } path ? path[1..] : "neo4j";
    }

    /// <summary>With user and password, as KG_NEO4J takes it.</summary>
    public string HttpUrl { get; }

    /// <summary>The same by Bolt; skips the test where that isn't known.</summary>
    public string BoltUrl
    {
        get
        {
            Assert.SkipWhen(bolt is null, "KG_NEO4J names a server by its HTTP address, and KG_NEO4J_BOLT doesn't by its Bolt address.");
            return bolt!;
        }
    }

    /// <summary>By Bolt if that is known.</summary>
    public string Url => bolt ?? HttpUrl;

    private string Database { get; }

    /// <summary>False where the database holds what somebody may still want.</summary>
    private bool IsForTests { get; set; } = true;

    /// <summary>Finds or starts it; skips the test where neither can be done.</summary>
    public static async Task<Neo4jTestServer> GetAsync()
    {
        Assert.SkipWhen(
            Environment.GetEnvironmentVariable("KG_NEO4J") is not { Length: > 0 } && Neo4jProcess.FindScript() is null,
            "There is no Neo4j: KG_NEO4J isn't set, and there is no shared/neo4j/neo4j beside the checkout.");
        var server = await Shared.Value;
        Assert.SkipUnless(
            server.IsForTests,
            "The database that KG_NEO4J names holds a graph that no test made, which the tests would delete: name an empty one, or none.");
        return server;
    }

    /// <summary>Deletes all nodes and relationships. Constraints and indexes stay: they take longer to make than what a test does.</summary>
    public Task WipeAsync() => RunAsync("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS");

    /// <summary>Drops all constraints and indexes, for a graph of another model.</summary>
    public async Task DropLayoutAsync()
    {
        foreach (var name in await RunAsync("SHOW CONSTRAINTS YIELD name"))
        {
            await RunAsync($"DROP CONSTRAINT `{name}` IF EXISTS");
        }

        foreach (var name in await RunAsync($"SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' AND name <> '{Mark}' RETURN name"))
        {
            await RunAsync($"DROP INDEX `{name}` IF EXISTS");
        }
    }

    /// <summary>Runs a statement that the tests themselves write and answers the first column.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(string statement)
    {
        using var response = await http.PostAsJsonAsync($"/db/{Database}/query/v2", new JsonObject { ["statement"] = statement });
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.True(answer["errors"] is null, $"{statement}: {answer["errors"]}");
        return [.. answer["data"]!["values"]!.AsArray().Select(row => row![0]?.ToString() ?? "null")];
    }

    private static async Task<Neo4jTestServer> FindAsync()
    {
        if (Environment.GetEnvironmentVariable("KG_NEO4J") is { Length: > 0 } url)
        {
            Assert.SkipUnless(url.StartsWith("http", StringComparison.Ordinal), "Tests need the HTTP address of a Neo4j in KG_NEO4J.");
            await TakeTurnAsync(url);
            var given = new Neo4jTestServer(url, Environment.GetEnvironmentVariable("KG_NEO4J_BOLT"));
            given.IsForTests = await given.MarkAsync();
            return given;
        }

        var process = Neo4jProcess.Create();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => process.Dispose();
        await process.StartAsync();
        return new Neo4jTestServer(process.HttpUrl, process.BoltUrl);
    }

    /// <summary>Marks an empty database as one for tests; false when it is neither empty nor marked.</summary>
    private async Task<bool> MarkAsync()
    {
        if ((await RunAsync($"SHOW INDEXES YIELD name WHERE name = '{Mark}' RETURN name")).Count > 0)
        {
            return true;
        }

        if (await RunAsync("MATCH (n) RETURN count(n)") is not ["0"])
        {
            return false;
        }

        await RunAsync($"CREATE INDEX {Mark} FOR (node:KnowledgeGraphTests) ON (node.id)");
        return true;
    }

    /// <summary>Waits until no other process's tests use the server, and holds it until this process ends.</summary>
    private static async Task TakeTurnAsync(string url)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(url)))[..16];
        var path = Path.Combine(Path.GetTempPath(), $"kg-neo4j-{name}.lock");
        while (true)
        {
            try
            {
                var turn = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                AppDomain.CurrentDomain.ProcessExit += (_, _) => turn.Dispose();
                return;
            }
            catch (IOException)
            {
                await Task.Delay(200);
            }
        }
    }
}
