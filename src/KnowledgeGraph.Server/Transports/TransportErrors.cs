using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Server.Endpoints;

namespace KnowledgeGraph.Server.Transports;

/// <summary>What clients get to read of the transports' own limits and faults.</summary>
internal static class TransportErrors
{
    public static string TooManyConnections(int limit) =>
        $"Your address holds {limit} streams already, which is the most that this server keeps; close one first.";

    public static GraphQLError TooManyOperations(int limit) => new(
        $"{limit} operations run on this connection, which is the most that this server allows; complete one first.",
        HostErrorCodes.TooManyRequests);

    public static GraphQLError Unexpected { get; } =
        new("Unexpected error; the server's log says more.", ErrorCodes.InternalServerError);
}
