using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>An entry of a response's <c>errors</c> (specification, section 7.1.2).</summary>
/// <param name="Message">A sentence for whoever wrote the request. It never holds an exception's own text.</param>
/// <param name="Code">What kind of error it is, for programs: one of <see cref="ErrorCodes"/> or the host's own.</param>
public sealed record GraphQLError(string Message, string Code)
{
    /// <summary>Where in the document; empty when the error is about no place in it.</summary>
    public ImmutableArray<SourceLocation> Locations { get; init; } = [];

    /// <summary>Where in the data; empty when the error was raised before there was any.</summary>
    public ImmutableArray<PathSegment> Path { get; init; } = [];

    /// <summary>Members of <c>extensions</c> beside <c>code</c>, plain data.</summary>
    public IReadOnlyDictionary<string, object?>? Details { get; init; }

    /// <summary>The validation rule that raised it; not part of the response.</summary>
    public string? Rule { get; init; }

    /// <summary>Writes the error as the response holds it.</summary>
    public void WriteTo(ResponseWriter writer)
    {
        writer.BeginObject();
        writer.Key("\"message\":"u8);
        writer.String(Message);
        if (!Locations.IsDefaultOrEmpty)
        {
            WriteLocations(writer);
        }
        if (!Path.IsDefaultOrEmpty)
        {
            writer.Key("\"path\":"u8);
            PathSegment.Write(Path, writer);
        }
        writer.Key("\"extensions\":"u8);
        WriteExtensions(writer);
        writer.EndObject();
    }

    private void WriteLocations(ResponseWriter writer)
    {
        writer.Key("\"locations\":"u8);
        writer.BeginArray();
        foreach (SourceLocation location in Locations)
        {
            writer.BeginObject();
            writer.Key("\"line\":"u8);
            writer.Number(location.Line);
            writer.Key("\"column\":"u8);
            writer.Number(location.Column);
            writer.EndObject();
        }
        writer.EndArray();
    }

    private void WriteExtensions(ResponseWriter writer)
    {
        writer.BeginObject();
        writer.Key("\"code\":"u8);
        writer.String(Code);
        if (Details is not null)
        {
            foreach ((string name, object? value) in Details)
            {
                writer.Key(name);
                writer.Value(value);
            }
        }
        writer.EndObject();
    }
}
