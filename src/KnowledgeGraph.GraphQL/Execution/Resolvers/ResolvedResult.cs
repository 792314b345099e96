using System.Collections.Immutable;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>An object's fields with their completed values, in the order of the response.</summary>
internal sealed record ResolvedObject(ImmutableArray<FieldPlan> Fields, object?[] Values);

/// <summary>A leaf's JSON.</summary>
internal sealed record ResolvedLeaf(ReadOnlyMemory<byte> Json);

/// <summary>Stands where a value was taken away by an error that is reported already, until a nullable position takes it.</summary>
internal sealed class Nulled
{
    public static readonly Nulled Instance = new();

    private Nulled()
    {
    }
}

/// <summary>What resolvers answered for a root field, completed.</summary>
internal sealed class ResolvedResult(object? value, IReadOnlyCollection<GraphQLError> errors) : IFieldResult
{
    public void Write(ResponseWriter writer)
    {
        foreach (GraphQLError error in errors)
        {
            writer.AddError(error);
        }
        Write(value, writer);
    }

    public void Dispose()
    {
    }

    private static void Write(object? value, ResponseWriter writer)
    {
        switch (value)
        {
            case null or Nulled:
                writer.Null();
                break;
            case ResolvedLeaf leaf:
                writer.Raw(leaf.Json.Span);
                break;
            case string text:
                writer.String(text);
                break;
            case bool boolean:
                writer.Boolean(boolean);
                break;
            case ResolvedObject members:
                WriteObject(members, writer);
                break;
            case object?[] items:
                WriteList(items, writer);
                break;
            default:
                throw new InvalidOperationException($"A {value.GetType()} is not a completed value.");
        }
    }

    private static void WriteObject(ResolvedObject value, ResponseWriter writer)
    {
        writer.BeginObject();
        for (int i = 0; i < value.Values.Length; i++)
        {
            writer.Key(value.Fields[i].KeyUtf8.Span);
            Write(value.Values[i], writer);
        }
        writer.EndObject();
    }

    private static void WriteList(object?[] items, ResponseWriter writer)
    {
        writer.BeginArray();
        foreach (object? item in items)
        {
            Write(item, writer);
        }
        writer.EndArray();
    }
}
