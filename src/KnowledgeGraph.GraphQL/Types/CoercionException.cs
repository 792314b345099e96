namespace KnowledgeGraph.GraphQL.Types;

/// <summary>A value that its type does not allow; the message may be shown to clients.</summary>
public sealed class CoercionException(string message) : Exception(message);
