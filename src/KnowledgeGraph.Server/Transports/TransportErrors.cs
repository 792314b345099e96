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

    /// <param name="position">The last revision that the client has been sent.</param>
    public static GraphQLError SlowClient(long? position) => new(
        position is null
            ? "Messages are read too slowly; the connection is closed."
            : $"Messages are read too slowly; the connection is closed. Go on with `since: {position}`.",
        HostErrorCodes.SlowClient)
    {
        Details = position is null ? null : new Dictionary<string, object?> { ["resumeFrom"] = position },
    };

    public static GraphQLError Unexpected { get; } =
        new("Unexpected error; the server's log says more.", ErrorCodes.InternalServerError);
}
