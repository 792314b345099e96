using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using KnowledgeGraph.Contracts;
using KnowledgeGraph.Server.Tests.CommandLine;

namespace KnowledgeGraph.Server.Tests.Caching;

/// <summary>Two server processes over one Neo4j and one Redis.</summary>
public sealed class TwoServersTests
{
    private const string Question = """{ topic(key: "topic/one-month-truce", during: {}) { stances { totalCount } } }""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_read_after_a_write_shows_it_whatever_becomes_of_the_writer_and_of_Redis()
    {
        using var redis = await RedisServer.StartAsync();
        var neo4j = await Neo4jTestServer.GetAsync();
        await neo4j.WipeAsync();
        using var kg = new KgProcess();
        kg.Environment["KG_STORE"] = "neo4j";
        kg.Environment["KG_NEO4J"] = neo4j.Url;
        kg.Environment["KG_REDIS"] = redis.Address;
        var first = await ServerProcess.StartAsync(kg);
        await using var second = await ServerProcess.StartAsync(kg);
        await using (first)
        {
            await first.SignInAsync(kg);
            await WarmAsync(first, second);
            for (var day = 10; day < 15; day++)
            {
                var before = await CountAsync(second);
                await first.WriteAsync($"2025-03-{day}");
                Assert.Equal((before + 1, before + 1), (await CountAsync(second), await CountAsync(first)));
            }

            // The writer is gone before anybody can hear of it from the writer.
            var last = await CountAsync(second);
            await first.WriteAsync("2025-03-20");
            first.Kill();
            Assert.Equal(last + 1, await CountAsync(second));
        }

        redis.Kill();
        await redis.StartAsync();
        await using var third = await ServerProcess.StartAsync(kg);
        await third.SignInAsync(kg);
        await WarmAsync(second, third);
        var known = await CountAsync(second);
        await third.WriteAsync("2025-03-21");
        Assert.Equal((known + 1, known + 1), (await CountAsync(second), await CountAsync(third)));
    }

    /// <summary>Asks so often that the answer is kept wherever it may be.</summary>
    private static async Task WarmAsync(params ServerProcess[] servers)
    {
        for (var i = 0; i < 5; i++)
        {
            foreach (var server in servers)
            {
                await CountAsync(server);
            }
        }
    }

    private static async Task<int> CountAsync(ServerProcess server) =>
        (int)(await server.AskAsync(Question))["topic"]!["stances"]!["totalCount"]!;

    private sealed class ServerProcess : IAsyncDisposable
    {
        private readonly Process process;
        private readonly HttpClient client = new();

        private ServerProcess(Process process) => this.process = process;

        public static async Task<ServerProcess> StartAsync(KgProcess kg)
        {
            var server = new ServerProcess(kg.Start("--urls", "http://127.0.0.1:0"));
            _ = server.process.StandardError.ReadToEndAsync(Cancellation);
            const string place = "GraphQL  ";
            while (await server.process.StandardOutput.ReadLineAsync(Cancellation) is { } line)
            {
                if (line.StartsWith(place, StringComparison.Ordinal))
                {
                    server.client.BaseAddress = new Uri(line[place.Length..]);
                    return server;
                }
            }

            throw new InvalidOperationException("The server ended before it listened.");
        }

        public async Task SignInAsync(KgProcess kg)
        {
            var (code, key, _) = await kg.RunAsync("keys", "add", $"writer {process.Id}", "--role", "EDITOR");
            Assert.Equal(0, code);
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.Trim());
        }

        public async Task<JsonNode> AskAsync(string query)
        {
            using var body = new StringContent(new JsonObject { ["query"] = query }.ToJsonString(), Encoding.UTF8, "application/json");
            using var response = await client.PostAsync(client.BaseAddress, body, Cancellation);
            var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancellation))!;
            Assert.True(answer["errors"] is null, answer.ToJsonString());
            return answer["data"]!;
        }

        public async Task WriteAsync(string day)
        {
            var written = await AskAsync(
                $$"""
                mutation {
                  recordClaims(input: {
                    stances: [{
                      holder: "country/hun", topic: "topic/one-month-truce", position: SUPPORTS, validFrom: "{{day}}"
                      evidence: [{ source: "source/public-record", paraphrase: "Once more." }]
                    }]
                  }) { claims { id } userErrors { message } }
                }
                """);
            Assert.Single(written["recordClaims"]!["claims"]!.AsArray());
        }

        public void Kill()
        {
            process.Kill();
            process.WaitForExit();
        }

        public ValueTask DisposeAsync()
        {
            if (!process.HasExited)
            {
                Kill();
            }

            process.Dispose();
            client.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
