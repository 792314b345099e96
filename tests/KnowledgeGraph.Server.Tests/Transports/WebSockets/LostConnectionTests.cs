namespace KnowledgeGraph.Server.Tests.Transports.WebSockets;

/// <summary>Clients that don't even close: their connections stand, and nobody is behind them.</summary>
public sealed class LostConnectionTests
{
    [Fact]
    public async Task A_client_that_answers_no_pings_is_given_up()
    {
        await using var server = await RunningServer.StartAsync("--KG_PING_SECONDS", "1");
        using var client = await SilentClient.OpenSocketAsync(server);
        await client.WriteFrameAsync("""{"type":"connection_init"}""");
        await client.WriteFrameAsync("""{"id":"a","type":"subscribe","payload":{"query":"subscription { changes { revision } }"}}""");
        await server.HasActiveAsync(1);

        await server.HasActiveAsync(0);
        await server.HasConnectionsAsync(0);
    }

    [Fact]
    public async Task A_client_that_never_reads_is_given_up_though_it_can_t_be_told()
    {
        await using var server = await RunningServer.StartAsync("--KG_SLOW_CLIENT_SECONDS", "1", "--KG_MAX_QUEUED_MESSAGES", "2");
        using var client = await SilentClient.OpenSocketAsync(server);
        await client.WriteFrameAsync("""{"type":"connection_init"}""");
        await client.WriteFrameAsync("""{"id":"changes","type":"subscribe","payload":{"query":"subscription { changes { revision } }"}}""");
        await server.HasActiveAsync(1);
        for (var i = 0; i < 60; i++)
        {
            await client.WriteFrameAsync($$$"""{"id":"{{{i}}}","type":"subscribe","payload":{"query":"{ __schema { types { name description fields { name description } } } }"}}""");
        }

        await server.HasActiveAsync(0);
        await server.HasConnectionsAsync(0);
    }
}
