using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Result coercion of scalars and enums (specification, section 6.4.3).</summary>
internal static class LeafCompletion
{
    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <returns>A string or Boolean that stands for itself, or a <see cref="ResolvedLeaf"/>.</returns>
    /// <exception cref="CoercionException">The type can't represent the value.</exception>
    public static object Complete(NamedType type, object value) => type switch
    {
        EnumType values => Enum(values, value),
        ScalarType { Codec: StringCodec } when value is string => value,
        ScalarType { Codec: BooleanCodec } when value is bool => value,
        ScalarType scalar => Scalar(scalar, value),
        _ => throw new InvalidOperationException($"{type} is not a leaf."),
    };

    /// <summary>An enum's value is its name; a C# enum constant may stand for it if it is spelled the same.</summary>
    private static string Enum(EnumType type, object value)
    {
        string? name = value as string ?? (value as System.Enum)?.ToString();
        return name is not null && type.Values.Contains(name)
            ? name
            : throw new CoercionException($"Enum \"{type}\" cannot represent value: {ValueInspection.Of(value)}");
    }

    private static ResolvedLeaf Scalar(ScalarType type, object value)
    {
        ArrayBufferWriter<byte> buffer = new(32);
        using Utf8JsonWriter writer = new(buffer, WriterOptions);
        type.Codec.Write(writer, value);
        writer.Flush();
        return new(buffer.WrittenMemory);
    }
}
