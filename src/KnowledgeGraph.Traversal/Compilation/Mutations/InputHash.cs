using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>
/// Tells whether two mutations ask for the same: a hash of the coerced input, so that spelling (variables or not, the order of the
/// fields, defaults given or left out) plays no part.
/// </summary>
internal static class InputHash
{
    /// <returns>SHA-256 in hexadecimal.</returns>
    public static string Of(MutationKind kind, InputObject input)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();
            writer.WriteStringValue(kind.ToString());
            Write(writer, input);
            writer.WriteEndArray();
        }

        return Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan));
    }

    private static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case InputObject fields:
                Write(writer, fields);
                break;
            case IReadOnlyList<object?> list:
                writer.WriteStartArray();
                foreach (var element in list)
                {
                    Write(writer, element);
                }

                writer.WriteEndArray();
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            default:
                // Through characters: half a surrogate pair, which is refused anyway, can't be written as UTF-8.
                writer.WriteBase64StringValue(System.Runtime.InteropServices.MemoryMarshal.AsBytes(ValueText.Print(value).AsSpan()));
                break;
        }
    }

    private static void Write(Utf8JsonWriter writer, InputObject fields)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in fields)
        {
            if (name != MutationInputs.IdempotencyKey)
            {
                writer.WritePropertyName(name);
                Write(writer, value);
            }
        }

        writer.WriteEndObject();
    }
}
