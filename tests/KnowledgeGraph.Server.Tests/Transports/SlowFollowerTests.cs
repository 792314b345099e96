using System.Text.Json.Nodes;
using KnowledgeGraph.Server.Tests.Transports.ServerSentEvents;
using KnowledgeGraph.Server.Tests.Transports.WebSockets;

namespace KnowledgeGraph.Server.Tests.Transports;

/// <summary>A follower that doesn't read for a while, and reads again when the server has given it up: it is told where to go on.</summary>
[Collection(nameof(Alone))]
public sealed class SlowFollowerTests
{
    private const int Revisions = 60;
    private const int Last = Revisions + 2;

    private static readonly string[] Settings = ["--KG_SLOW_CLIENT_SECONDS", "10", "--KG_MAX_QUEUED_BYTES", "1", "--KG_PING_SECONDS", "600"];

    /// <summary>Each event has 800 kB, by the names that the client gives its fields.</summary>
    private static string Replay(long since) => $"subscription {{ changes(since: {since}) {{ revision "
        + string.Join(' ', Enumerable.Range(0, 400).Select(i => $"a{i}{new string('x', 2_000)}: revision")) + " } }";

    private static async Task<RunningServer> StartAsync()
    {
        var server = await RunningServer.StartAsync(Settings);
        for (var i = 0; i < Revisions; i++)
        {
            await server.ImportTrialAsync($"trial-{i}");
        }

        return server;
    }

    [Fact]
    public async Task A_socket_is_told()
    {
        await using var server = await StartAsync();
        long seen;
        await using (var socket = await TestSocket.InitAsync(server))
        {
            await socket.SubscribeAsync("a", Replay(2));
            await server.HasActiveAsync(1);
            await server.HasActiveAsync(0);
            var writing = server.ImportTrialAsync("not-slowed");
            var messages = await socket.ReadToCloseAsync();
            seen = RevisionsOf(messages.SkipLast(2).Select(message => JsonNode.Parse(message)!["payload"]!));
            Assert.Equal(
                $$$"""{"id":"a","type":"error","payload":[{"message":"Messages are read too slowly; the connection is closed. Go on with `since: {{{seen}}}`.","extensions":{"code":"SLOW_CLIENT","resumeFrom":{{{seen}}}}}]}""",
                messages[^2]);
            Assert.Equal($"closed 1008 Messages are read too slowly; go on with since: {seen}", messages[^1]);
            Assert.Equal(Last + 1, await writing);
        }

        await using var again = await TestSocket.InitAsync(server);
        await again.SubscribeAsync("a", $"subscription {{ changes(since: {seen}) {{ revision }} }}");
        for (var revision = seen + 1; revision <= Last; revision++)
        {
            Assert.Equal(revision, (long)JsonNode.Parse(await again.ReadAsync())!["payload"]!["data"]!["changes"]!["revision"]!);
        }
    }

    [Fact]
    public async Task An_event_stream_is_told()
    {
        await using var server = await StartAsync();
        using var events = await TestEvents.PostAsync(server, Replay(2));
        await Task.Delay(TimeSpan.FromSeconds(13), TestContext.Current.CancellationToken);
        var all = await events.ReadToEndAsync();
        var seen = RevisionsOf(all.SkipLast(2).Select(text => JsonNode.Parse(text["next ".Length..])!));
        Assert.Equal(
            $$$"""next {"errors":[{"message":"Messages are read too slowly; the connection is closed. Go on with `since: {{{seen}}}`.","extensions":{"code":"SLOW_CLIENT","resumeFrom":{{{seen}}}}}]}""",
            all[^2]);
        Assert.Equal("complete", all[^1]);
    }

    /// <summary>The last of them: they have come one after the other, and not all.</summary>
    private static long RevisionsOf(IEnumerable<JsonNode> responses)
    {
        var revisions = responses.Select(response => (long)response["data"]!["changes"]!["revision"]!).ToList();
        Assert.Equal(Enumerable.Range(3, revisions.Count).Select(revision => (long)revision), revisions);
        Assert.InRange(revisions.Count, 1, Revisions - 1);
        return revisions[^1];
    }
}
