using System.Text.Json.Nodes;
using KnowledgeGraph.Contracts;
using KnowledgeGraph.Crash;

namespace KnowledgeGraph.Server.Tests.Crash;

/// <summary>Clients that follow and page through the ledger while it is written and its servers are killed.</summary>
public sealed class FollowTests
{
    [Fact]
    public async Task Ten_thousand_writes_are_followed_through_killed_servers()
    {
        using var target = new EmbeddedTarget();
        await target.StartAsync();
        Assert.True(await FollowAsync(target, () => target.Address, writes: 10_000, atOnce: 50, kills: 4) >= 3);
    }

    [Fact]
    public async Task Writes_at_one_server_are_followed_at_another_through_a_killed_Neo4j()
    {
        Assert.SkipWhen(Neo4jProcess.FindScript() is null, "There is no Neo4j to kill: no shared/neo4j/neo4j beside the checkout.");
        using var target = new Neo4jTarget();
        await target.StartAsync();
        using var other = ServerProcess.Start(target.Settings);
        await other.ReadyAsync();
        await FollowAsync(target, () => other.Address, writes: 60, atOnce: 5, kills: 1);
    }

    /// <param name="followed">The server that the subscriber is at.</param>
    /// <param name="atOnce">How many mutations an operation has, each a revision.</param>
    /// <returns>How often the subscriber had to come back.</returns>
    private static async Task<int> FollowAsync(ICrashTarget target, Func<Uri> followed, int writes, int atOnce, int kills)
    {
        var key = (await ServerProcess.RunAsync(target.Settings, "keys", "add", "writer", "--role", "EDITOR")).Trim();
        using var client = new GraphClient(() => target.Address, key);
        await client.AdmittedAsync();
        var seen = new List<(long Revision, string Node)>();
        var follower = new ChangeFollower(followed, "nodes { key }", change =>
        {
            lock (seen)
            {
                seen.Add((change.GetProperty("revision").GetInt64(), change.GetProperty("nodes")[0].GetProperty("key").GetString()!));
            }
        });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        const int seeded = 2;
        var following = follower.RunAsync(seeded, stop.Token);
        var paging = PageAsync(client, seeded, seeded + writes, stop.Token);

        for (var written = 0; written < writes; written += atOnce)
        {
            var writing = WriteAsync(client, written, atOnce);
            if (written % (writes / (kills + 1)) == 0 && written > 0)
            {
                await Task.Delay(20, stop.Token);
                await target.KillAsync();
                await target.RestartAsync([]);
            }

            await writing;
        }

        var returns = follower.Returns;
        await ArrivedAsync(() => follower.Last, seeded + writes, following);
        var paged = await paging;
        await stop.CancelAsync();
        await following;
        var expected = Enumerable.Range(0, writes).Select(i => ((long)(seeded + 1 + i), $"topic/followed-{i}"));
        Assert.Equal(expected, seen);
        Assert.Equal(expected, paged);
        return returns;
    }

    /// <summary>Sends it until it is answered; what of it was done already isn't done again.</summary>
    private static async Task WriteAsync(GraphClient client, int first, int count)
    {
        var variables = new JsonObject();
        for (var i = 0; i < count; i++)
        {
            variables[$"i{i}"] = new JsonObject
            {
                ["idempotencyKey"] = $"followed-{first + i}",
                ["topics"] = new JsonArray(new JsonObject { ["key"] = $"topic/followed-{first + i}", ["name"] = $"Topic {first + i}" }),
            };
        }

        var mutation = "mutation (" + string.Join(", ", variables.Select(input => $"${input.Key}: UpsertNodesInput!")) + ") { "
            + string.Join(' ', variables.Select(input => $"w{input.Key}: upsertNodes(input: ${input.Key}) {{ revision userErrors {{ code }} }}")) + " }";
        JsonObject? answer;
        while ((answer = await client.TrySendAsync(mutation, variables)) is null)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.All(answer, write => Assert.Empty(write.Value!["userErrors"]!.AsArray()));
    }

    /// <summary>Reads page after page while there is writing, until the last revision.</summary>
    private static async Task<List<(long Revision, string Node)>> PageAsync(GraphClient client, long since, long last, CancellationToken cancellationToken)
    {
        const string query = "query ($since: Long!) { changes(since: $since, first: 37) { revision nodes { key } } }";
        var all = new List<(long, string)>();
        while (since < last)
        {
            var changes = (await client.TrySendAsync(query, new JsonObject { ["since"] = since }))?["changes"]?.AsArray() ?? [];
            foreach (var change in changes)
            {
                all.Add(((long)change!["revision"]!, (string)change["nodes"]![0]!["key"]!));
                since = all[^1].Item1;
            }

            if (changes.Count == 0)
            {
                await Task.Delay(20, cancellationToken);
            }
        }

        return all;
    }

    private static async Task ArrivedAsync(Func<long> seen, long revision, Task following)
    {
        for (var waited = 0; seen() < revision && waited < 6_000 && !following.IsFaulted; waited++)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
