using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Server.Transports.WebSockets;

/// <summary>A message that waits to go out.</summary>
/// <param name="Of">The subscription that it is an event of, or null.</param>
/// <param name="Position">Where that is once the message has gone out.</param>
internal readonly record struct OutgoingMessage(ResponseWriter Text, SocketSink? Of = null, long? Position = null)
{
    public void NoteSent() => Of?.BeginAt(Position);
}
