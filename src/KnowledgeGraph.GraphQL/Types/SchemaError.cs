using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>Something wrong with a type system document, and where.</summary>
public sealed record SchemaError(string Message, ImmutableArray<SourceLocation> Locations)
{
    public override string ToString() => Locations.IsEmpty
        ? Message
        : $"({string.Join(", ", Locations.Select(static at => $"{at.Line}:{at.Column}"))}) {Message}";
}
