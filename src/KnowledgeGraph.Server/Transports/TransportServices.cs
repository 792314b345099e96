using KnowledgeGraph.Server.Transports.ServerSentEvents;
using KnowledgeGraph.Server.Transports.WebSockets;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KnowledgeGraph.Server.Transports;

/// <summary>What the transports that stream need.</summary>
internal static class TransportServices
{
    /// <exception cref="Configuration.SettingException">A setting isn't a number or out of its range.</exception>
    public static void AddTransports(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(TransportSettings.From(configuration));
        services.AddSingleton<ClientConnections>();
        services.AddSingleton<OperationStreamer>();
        services.AddSingleton<WebSocketEndpoint>();
        services.AddSingleton<EventStreamEndpoint>();
        services.AddSingleton<ReservedStreams>();
        services.AddSingleton<ReservedStreamEndpoint>();
    }
}
