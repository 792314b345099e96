using System.Globalization;
using KnowledgeGraph.Contracts;

namespace KnowledgeGraph.Server.Tests.CommandLine;

/// <summary>`kg import FOLDER --mapping FILE` into Neo4j, killed in its midst.</summary>
[Collection(nameof(Neo4jTestServer))]
public sealed class LoadCommandNeo4jTests
{
    private const string Mapping =
        """
        bundle: votes
        title: Votes
        sources:
          - key: source/votes
            name: Table of votes
        tables:
          - file: topics.csv
            nodes:
              Topic: [{ key: "topic/t{id}", name: "Topic {id}" }]
              Country: [{ key: "country/c{id}", name: "Country {id}" }]
          - file: votes.csv
            claims:
              Stance:
                - holder: country/c{country}
                  topic: topic/t{topic}
                  position: SUPPORTS
                  evidence: [{ source: source/votes, row: "{country}/{topic}" }]
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_load_that_is_killed_is_taken_back_by_the_next_one()
    {
        var server = await Neo4jTestServer.GetAsync();
        for (var size = 90; ; size += size / 2)
        {
            await server.WipeAsync();
            using var kg = new KgProcess();
            kg.Environment["KG_STORE"] = "neo4j";
            kg.Environment["KG_NEO4J"] = server.Url;
            WriteTables(kg, size);
            if (await WasKilledInItsMidstAsync(kg, server))
            {
                await LoadsAllAsync(kg, server, size);
                return;
            }
        }
    }

    /// <returns>False when the load was over too soon.</returns>
    private static async Task<bool> WasKilledInItsMidstAsync(KgProcess kg, Neo4jTestServer server)
    {
        using var process = kg.Start("import", "tables", "--mapping", "mapping.yaml");
        while (!process.HasExited && await CountAsync(server, "MATCH ()-[claim:TAKES_STANCE]->() RETURN count(claim)") == 0)
        {
            await Task.Delay(10, Cancellation);
        }

        process.Kill();
        await process.WaitForExitAsync(Cancellation);

        // What was being committed when it was killed is there or not in a moment, and then nothing holds the ledger.
        await server.RunAsync("MATCH (ledger:Ledger) SET ledger.seen = true REMOVE ledger.seen");
        var isPublished = await CountAsync(server, "MATCH (ledger:Ledger) RETURN ledger.revision") > 0;
        Assert.True(isPublished || await CountAsync(server, "MATCH ()-[claim:TAKES_STANCE]->() RETURN count(claim)") > 0);
        return !isPublished;
    }

    private static async Task LoadsAllAsync(KgProcess kg, Neo4jTestServer server, int size)
    {
        var claims = size * size;
        var (code, output, error) = await kg.RunAsync("import", "tables", "--mapping", "mapping.yaml");
        Assert.Equal((0, string.Empty), (code, error));
        var counted = string.Create(CultureInfo.InvariantCulture, $"votes: {(2 * size) + 1} nodes, {claims} claims, {claims} pieces of evidence recorded\n");
        Assert.Contains(counted, output, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(server, "MATCH (ledger:Ledger) WHERE ledger.load IS NULL RETURN ledger.revision"));
        Assert.Equal((2 * size) + 1, await CountAsync(server, "MATCH (node:Entity) RETURN count(node)"));
        Assert.Equal(claims, await CountAsync(server, "MATCH (:Country)-[claim:TAKES_STANCE {recorded: 1}]->(:Topic) RETURN count(claim)"));
        Assert.Equal(claims, await CountAsync(server, "MATCH (piece:Evidence {recorded: 1})-[:FROM]->(:Source) RETURN count(piece)"));
        Assert.Equal((0, "votes: unchanged\n", string.Empty), await kg.RunAsync("import", "tables", "--mapping", "mapping.yaml"));
    }

    private static async Task<long> CountAsync(Neo4jTestServer server, string statement) =>
        await server.RunAsync(statement) is [var number] ? long.Parse(number, CultureInfo.InvariantCulture) : 0;

    private static void WriteTables(KgProcess kg, int size)
    {
        Directory.CreateDirectory(Path.Combine(kg.Folder, "tables"));
        kg.Write("mapping.yaml", Mapping);
        var numbers = Enumerable.Range(0, size).ToList();
        kg.Write("tables/topics.csv", "id\n" + string.Concat(numbers.Select(number => $"{number}\n")));
        kg.Write("tables/votes.csv", "country,topic\n" + string.Concat(numbers.SelectMany(country => numbers.Select(topic => $"{country},{topic}\n"))));
    }
}
