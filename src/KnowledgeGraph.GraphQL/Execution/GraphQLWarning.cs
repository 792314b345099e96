using System.Collections.Immutable;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Something a client should know about an answer that is right; stands in <c>extensions.warnings</c>.</summary>
/// <param name="Code">What kind of warning it is, in capitals, from a documented list.</param>
/// <param name="Message">A sentence for a person.</param>
public sealed record GraphQLWarning(string Code, string Message)
{
    /// <summary>The place in the data that it is about; empty when it is about the whole answer.</summary>
    public ImmutableArray<PathSegment> Path { get; init; } = [];

    /// <summary>Further members, plain data.</summary>
    public IReadOnlyDictionary<string, object?>? Details { get; init; }

    internal void WriteTo(ResponseWriter writer)
    {
        writer.BeginObject();
        writer.Key("\"code\":"u8);
        writer.String(Code);
        writer.Key("\"message\":"u8);
        writer.String(Message);
        if (!Path.IsDefaultOrEmpty)
        {
            writer.Key("\"path\":"u8);
            PathSegment.Write(Path, writer);
        }
        foreach ((string name, object? value) in Details ?? new Dictionary<string, object?>())
        {
            writer.Key(name);
            writer.Value(value);
        }
        writer.EndObject();
    }
}
