using System.Text;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals.Tests.Samples;

/// <summary>What the answer writer makes of pushed values.</summary>
internal sealed record Written(string Json, string[] Errors, string[] Warnings)
{
    public static AnswerField Field(Nullability nullability) => new(Shape.Key("film", 3), nullability, "Query");

    /// <summary>Pushes the value of a nullable root field `film`.</summary>
    public static Written Of(Action<IAnswerSink> push) => Of(Nullability.Nullable, TraversalTime.Now, push);

    public static Written Of(Nullability nullability, TraversalTime time, Action<IAnswerSink> push)
    {
        using var response = new ResponseWriter();
        AnswerWriter.Write(new PushedAnswer(push), response, Field(nullability), time);
        return new Written(
            Encoding.UTF8.GetString(response.WrittenSpan),
            [.. response.Errors.Select(Print)],
            [.. response.Warnings.Select(warning => $"{warning.Code} {warning.Message} at {string.Join('/', warning.Path)}")]);
    }

    /// <summary>Pushes one value of a slot in an object and answers how it was written.</summary>
    public static string Value(Action<IAnswerSink> push, TraversalTime? time = null, bool isList = false)
    {
        var slot = new BuiltInSlot(Shape.Key("v"), new Nullability(false, isList, false), BuiltIn.Key);
        var json = Of(Nullability.Nullable, time ?? TraversalTime.Now, sink =>
        {
            sink.BeginObject(Shape.Object("Film", slot));
            sink.Field(slot);
            push(sink);
            sink.EndObject();
        }).Json;
        return json["{\"v\":".Length..^1];
    }

    private static string Print(GraphQLError error) =>
        $"{error.Message} at {string.Join('/', error.Path)} ({string.Join(", ", error.Locations.Select(place => $"{place.Line}:{place.Column}"))}) {error.Code}";
}

/// <summary>An answer that a test pushes by hand.</summary>
internal sealed class PushedAnswer(Action<IAnswerSink> push) : IAnswer
{
    public void WriteTo(IAnswerSink sink) => push(sink);

    public void Dispose()
    {
    }
}
