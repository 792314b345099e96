using System.Collections.Immutable;
using System.Text.Json;

namespace KnowledgeGraph.Model;

/// <summary>
/// Attributes as JSON, without loss: how the ledger and the exports keep them. Written by name, so that a stored record
/// survives a model that gains, loses or reorders attributes.
/// </summary>
public static class AttributeJson
{
    /// <summary>Writes one attribute's value, null included; a list as an array.</summary>
    public static void Write(Utf8JsonWriter writer, AttributeDefinition attribute, object? value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else if (attribute.IsList)
        {
            writer.WriteStartArray();
            foreach (var element in (ImmutableArray<object>)value)
            {
                ValueJson.Write(writer, element);
            }

            writer.WriteEndArray();
        }
        else
        {
            ValueJson.Write(writer, value);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">The JSON is no value of the attribute; the message names it and says what is expected.</exception>
    public static object? Read(JsonElement json, AttributeDefinition attribute)
    {
        if (json.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
        {
            return attribute.IsList ? AttributeDefinition.EmptyList : null;
        }

        if (!attribute.IsList)
        {
            return ValueJson.Read(json, attribute);
        }

        if (json.ValueKind != JsonValueKind.Array)
        {
            throw new FormatException($"{attribute.Name}: a list is expected, not {json.GetRawText()}.");
        }

        var elements = ImmutableArray.CreateBuilder<object>(json.GetArrayLength());
        foreach (var element in json.EnumerateArray())
        {
            elements.Add(ValueJson.Read(element, attribute));
        }

        return elements.MoveToImmutable();
    }

    /// <summary>Writes an object that has the attributes which have a value, in the order of the model.</summary>
    public static void WriteAll(
        Utf8JsonWriter writer, ImmutableArray<AttributeDefinition> attributes, ImmutableArray<object?> values)
    {
        writer.WriteStartObject();
        foreach (var attribute in attributes)
        {
            if (values[attribute.Index] is { } value && value is not ImmutableArray<object> { Length: 0 })
            {
                writer.WritePropertyName(attribute.Name);
                Write(writer, attribute, value);
            }
        }

        writer.WriteEndObject();
    }

    /// <summary>
    /// Reads what <see cref="WriteAll"/> wrote under this model or another version of it: names that the model doesn't know
    /// are passed over, and an attribute that isn't there has its default.
    /// </summary>
    /// <exception cref="FormatException">A value is not of its attribute's type.</exception>
    public static ImmutableArray<object?> ReadAll(JsonElement json, ImmutableArray<AttributeDefinition> attributes)
    {
        var values = ImmutableArray.CreateBuilder<object?>(attributes.Length);
        foreach (var attribute in attributes)
        {
            values.Add(json.TryGetProperty(attribute.Name, out var value) ? Read(value, attribute) : attribute.ValueWhenAbsent);
        }

        return values.MoveToImmutable();
    }
}
