using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Traversals;

/// <summary>A root field's value at rest: its bytes as they stand in a response, and what has to stand beside the data.</summary>
/// <param name="json">The value alone, without its response key.</param>
/// <param name="objects">How many objects it has, for `extensions.cost`.</param>
/// <param name="warnings">Their paths begin below the root field, whose response key isn't part of the value.</param>
public sealed class KeptAnswer(ReadOnlyMemory<byte> json, long objects, ImmutableArray<GraphQLWarning> warnings) : IFieldResult
{
    public ReadOnlyMemory<byte> Json => json;

    public long Objects => objects;

    public ImmutableArray<GraphQLWarning> Warnings => warnings;

    /// <summary>The result for a field; the answer itself where nothing in it depends on the field.</summary>
    public IFieldResult For(AnswerField field) => warnings.IsEmpty ? this : new KeptResult(this, field);

    public void Write(ResponseWriter writer) => writer.Raw(json.Span, objects);

    public void Dispose()
    {
    }

    /// <summary>Takes what was written of a value since <paramref name="start"/>; the writer goes on as it likes.</summary>
    /// <param name="objectsBefore">The writer's count when the value began.</param>
    /// <param name="warningsBefore">Likewise.</param>
    internal static KeptAnswer Take(ResponseWriter writer, int start, long objectsBefore, int warningsBefore) => new(
        writer.WrittenSpan[start..].ToArray(),
        writer.ObjectCount - objectsBefore,
        [.. writer.Warnings.Skip(warningsBefore).Select(warning => warning with { Path = [.. warning.Path.Skip(1)] })]);

    private sealed class KeptResult(KeptAnswer answer, AnswerField field) : IFieldResult
    {
        public void Write(ResponseWriter writer)
        {
            answer.Write(writer);
            foreach (var warning in answer.Warnings)
            {
                writer.AddWarning(warning with { Path = [field.Key.Name, .. warning.Path] });
            }
        }

        public void Dispose()
        {
        }
    }
}
