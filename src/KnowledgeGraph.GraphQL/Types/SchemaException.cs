using System.Collections.Immutable;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>A type system document that breaks rules of the specification; lists all that was found.</summary>
public sealed class SchemaException(ImmutableArray<SchemaError> errors)
    : Exception(string.Join(Environment.NewLine, errors))
{
    public ImmutableArray<SchemaError> Errors { get; } = errors;
}
