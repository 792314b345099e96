using KnowledgeGraph.Server.Endpoints;
using KnowledgeGraph.Server.Limits;

namespace KnowledgeGraph.Server.Transports;

/// <summary>The long connections of each client: WebSockets and event streams.</summary>
internal sealed class ClientConnections(TransportSettings settings) : ClientPlaces(settings.MaxConnectionsPerClient)
{
    /// <returns>The place that the connection holds until it is disposed; null when the client has no more, which it has been told then.</returns>
    public async ValueTask<IDisposable?> AdmitAsync(HttpContext http)
    {
        var place = TryEnter(ClientOf(http));
        if (place is null)
        {
            await HttpErrors.WriteAsync(
                http,
                StatusCodes.Status429TooManyRequests,
                TransportErrors.TooManyConnections(settings.MaxConnectionsPerClient),
                MediaTypes.Json,
                HostErrorCodes.TooManyRequests);
        }

        return place;
    }
}
