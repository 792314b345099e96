namespace KnowledgeGraph.Traversals;

/// <summary>A model from which no public schema follows, though it is valid by itself. The message says what to rename.</summary>
public sealed class SchemaDerivationException(string message) : Exception(message);
