namespace KnowledgeGraph.Server.Access;

/// <summary>Something about keys that can't be done as it was asked for; the message says what to do.</summary>
internal sealed class AccessException(string message) : Exception(message);
