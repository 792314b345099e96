using KnowledgeGraph.Server.Limits;

namespace KnowledgeGraph.Server.Transports;

/// <summary>The long connections of each client: WebSockets and event streams.</summary>
internal sealed class ClientConnections(TransportSettings settings) : ClientPlaces(settings.MaxConnectionsPerClient);
