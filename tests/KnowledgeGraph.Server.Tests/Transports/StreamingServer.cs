using KnowledgeGraph.Server.Transports;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Server.Tests.Transports;

internal static class StreamingServer
{
    /// <summary>Waits until the server runs that many operations, sources of events included.</summary>
    public static Task HasActiveAsync(this RunningServer server, int expected)
    {
        var streamer = server.App.Services.GetRequiredService<OperationStreamer>();
        return IsAsync(expected, () => streamer.Active);
    }

    /// <summary>Waits until the server holds that many WebSockets and event streams.</summary>
    public static Task HasConnectionsAsync(this RunningServer server, int expected)
    {
        var connections = server.App.Services.GetRequiredService<ClientConnections>();
        return IsAsync(expected, () => connections.Count);
    }

    private static async Task IsAsync(int expected, Func<int> actual)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        while (actual() != expected && !patience.IsCancellationRequested)
        {
            await Task.Delay(20, CancellationToken.None);
        }

        Assert.Equal(expected, actual());
    }
}
