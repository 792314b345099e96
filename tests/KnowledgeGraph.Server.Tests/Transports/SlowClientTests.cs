using System.Text;

namespace KnowledgeGraph.Server.Tests.Transports;

/// <summary>
/// A client that has a long replay sent to it and reads none of it: the replay waits, little of it is held in memory, and the
/// connection is broken off. By itself, since it looks at the memory of the process.
/// </summary>
[Collection(nameof(Alone))]
public sealed class SlowClientTests
{
    private const int Revisions = 100;
    private const int Aliases = 400;
    private const int EventBytes = Aliases * 2_000;

    /// <summary>Each event is made long by the names that the client gives its fields.</summary>
    private static readonly string Replay = "subscription { changes(since: 0) { "
        + string.Join(' ', Enumerable.Range(0, Aliases).Select(i => $"a{i}{new string('x', 2_000)}: revision")) + " } }";

    [Fact]
    public async Task A_socket() => await BreaksOffAsync(async server =>
    {
        var client = await SilentClient.OpenSocketAsync(server);
        await client.WriteFrameAsync("""{"type":"connection_init"}""");
        await client.WriteFrameAsync($$$"""{"id":"a","type":"subscribe","payload":{"query":"{{{Replay}}}"}}""");
        return client;
    });

    [Fact]
    public async Task An_event_stream() =>
        await BreaksOffAsync(server => SilentClient.PostAsync(server, $$"""{"query":"{{Replay}}"}"""));

    [Fact]
    public async Task A_reserved_event_stream() => await BreaksOffAsync(async server =>
    {
        using var reserved = await server.SendAsync(HttpMethod.Put, "/graphql/stream", null, null);
        var token = await reserved.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var client = await SilentClient.OpenStreamAsync(server, token);
        using var content = new StringContent(
            $$$"""{"query":"{{{Replay}}}","extensions":{"operationId":"a"}}""", Encoding.UTF8, "application/json");
        using var started = await server.SendAsync(HttpMethod.Post, $"/graphql/stream?token={token}", content, "*/*");
        started.EnsureSuccessStatusCode();
        return client;
    });

    private static async Task BreaksOffAsync(Func<RunningServer, Task<SilentClient>> connect)
    {
        await using var server = await RunningServer.StartAsync("--KG_SLOW_CLIENT_SECONDS", "8", "--KG_MAX_QUEUED_MESSAGES", "2");
        for (var i = 0; i < Revisions; i++)
        {
            await server.ImportTrialAsync($"trial-{i}");
        }

        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var client = await connect(server);
        await server.HasActiveAsync(1);
        await Task.Delay(TimeSpan.FromSeconds(1.5), TestContext.Current.CancellationToken);
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        await server.HasActiveAsync(1);

        TestContext.Current.TestOutputHelper!.WriteLine($"{held / 1e6:F1} MB held of a replay of {Revisions * EventBytes / 1e6:F1} MB.");
        Assert.InRange(held, long.MinValue, Revisions * EventBytes / 2);
        await server.HasActiveAsync(0);
        await server.HasConnectionsAsync(0);
    }
}

[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
