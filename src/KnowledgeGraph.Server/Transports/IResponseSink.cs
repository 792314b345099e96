using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Server.Transports;

/// <summary>Where the responses of one operation go. Each send waits for a client that reads slowly.</summary>
internal interface IResponseSink
{
    /// <summary>Begins a message into which a response map is written next.</summary>
    void Begin(ResponseWriter message);

    /// <summary>Ends the message and sends it. The writer is the sink's from then on, whatever happens.</summary>
    /// <param name="position">Where a client that has taken it goes on from: a revision; null where there is no such place.</param>
    ValueTask NextAsync(ResponseWriter message, long? position, CancellationToken cancellationToken);

    /// <summary>Notes where a client that has taken nothing yet starts from.</summary>
    void BeginAt(long? position);

    /// <summary>Says that the operation has failed as a whole, and ends it.</summary>
    ValueTask ErrorAsync(IReadOnlyList<GraphQLError> errors, CancellationToken cancellationToken);

    /// <summary>Says that there are no more responses.</summary>
    ValueTask CompleteAsync(CancellationToken cancellationToken);
}
