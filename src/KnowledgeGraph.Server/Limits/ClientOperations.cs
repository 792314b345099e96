using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Endpoints;

namespace KnowledgeGraph.Server.Limits;

/// <summary>
/// The operations of each client, whichever transport they came by: a request over HTTP from its first byte to the answer's
/// last, an operation on a WebSocket or an event stream until it has ended, a subscription as long as it lasts.
/// </summary>
internal sealed class ClientOperations(ServerSettings settings) : ClientPlaces(settings.MaxConcurrentOperations)
{
    /// <summary>What a client is told that wants one more.</summary>
    public GraphQLError TooMany { get; } = new(
        $"{settings.MaxConcurrentOperations} operations of your address are running, which is the most that this server runs at a "
            + "time; wait for one to end.",
        HostErrorCodes.TooManyRequests);
}
