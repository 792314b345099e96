using System.Text.Json.Nodes;

namespace KnowledgeGraph.Server.Tests.Transports.Node;

/// <summary>The audits of npm graphql-http, the reference of GraphQL over HTTP.</summary>
public sealed class GraphQLOverHttpAudits
{
    [Fact]
    public async Task Every_MUST_SHOULD_and_MAY_holds()
    {
        await using var server = await RunningServer.StartAsync();
        await using var audits = await NodeScript.StartAsync("audits.mjs", new Uri(server.Client.BaseAddress!, "/graphql").ToString());
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var failures = new List<string>();
        while (await NextAsync(audits) is { } audit)
        {
            var (name, status) = ((string)audit["name"]!, (string)audit["status"]!);
            var level = name.Split(' ')[0];
            counts[$"{level} {status}"] = counts.GetValueOrDefault($"{level} {status}") + 1;
            if (status != "ok")
            {
                failures.Add($"{status}: {name}: {audit["reason"]}");
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine(string.Join(", ", counts.Select(count => $"{count.Key}: {count.Value}")));
        Assert.Equal([], failures);
        Assert.Equal(["MAY ok", "MUST ok", "SHOULD ok"], counts.Keys);
        Assert.Equal([25, 13, 23], counts.Values);
    }

    private static async Task<JsonNode?> NextAsync(NodeScript script)
    {
        try
        {
            return await script.ReadAsync();
        }
        catch (InvalidOperationException)
        {
            await script.EndAsync();
            return null;
        }
    }
}
