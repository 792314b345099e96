using System.Collections.Immutable;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Validation;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>
/// Input coercion of a variable's JSON value (“Input Coercion” of each kind of type, specification, sections 3.5 to 3.12). Goes on
/// after an error, so that all are reported; the result counts only when there was none.
/// </summary>
/// <param name="report">Takes the place inside the value, the value there, and what is wrong with it.</param>
internal sealed class JsonCoercion(Action<ResponsePath?, JsonElement, string> report)
{
    public object? Coerce(JsonElement value, GraphQLType type, ResponsePath? path)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            if (type is NonNullType)
            {
                report(path, value, $"Expected non-nullable type \"{type}\" not to be null.");
            }
            return null;
        }
        return type.Nullable switch
        {
            ListType list => CoerceList(value, list, path),
            InputObjectType input => CoerceObject(value, input, path),
            EnumType values => CoerceEnum(value, values, path),
            ScalarType scalar => CoerceScalar(value, scalar, path),
            _ => throw new InvalidOperationException($"{type} is not an input type."),
        };
    }

    /// <summary>A single value stands for the list of it (section 3.11).</summary>
    private object?[] CoerceList(JsonElement value, ListType type, ResponsePath? path)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return [Coerce(value, type.ItemType, path)];
        }
        object?[] items = new object?[value.GetArrayLength()];
        int index = 0;
        foreach (JsonElement item in value.EnumerateArray())
        {
            items[index] = Coerce(item, type.ItemType, new(path, index));
            index++;
        }
        return items;
    }

    private object? CoerceScalar(JsonElement value, ScalarType type, ResponsePath? path)
    {
        try
        {
            return type.Codec.ParseValue(value);
        }
        catch (CoercionException exception)
        {
            report(path, value, exception.Message);
            return null;
        }
    }

    private string? CoerceEnum(JsonElement value, EnumType type, ResponsePath? path)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            report(path, value, $"Enum \"{type}\" cannot represent non-string value: {JsonInspection.Of(value)}." +
                SuggestedValues(JsonInspection.Of(value), type));
            return null;
        }
        string name = value.GetString()!;
        if (!type.Values.Contains(name))
        {
            report(path, value, $"Value \"{name}\" does not exist in \"{type}\" enum." + SuggestedValues(name, type));
        }
        return name;
    }

    private static string SuggestedValues(string name, EnumType type) =>
        Suggestions.Sentence(Suggestions.Nearest(name, type.Values.Select(value => value.Name)), "the enum value");

    private InputObject? CoerceObject(JsonElement value, InputObjectType type, ResponsePath? path)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            report(path, value, $"Expected type \"{type}\" to be an object.");
            return null;
        }
        var fields = ImmutableArray.CreateBuilder<KeyValuePair<string, object?>>();
        foreach (InputValueDefinition field in type.Fields)
        {
            if (value.TryGetProperty(field.Name, out JsonElement given))
            {
                fields.Add(new(field.Name, Coerce(given, field.Type, new(path, field.Name))));
            }
            else if (field.HasDefault)
            {
                fields.Add(new(field.Name, field.CoercedDefault));
            }
            else if (field.IsRequired)
            {
                report(path, value, $"Field \"{field.Name}\" of required type \"{field.Type}\" was not provided.");
            }
        }
        ReportUnknownFields(value, type, path);
        ReportOneOf(value, type, path);
        return new(type, fields.ToImmutable());
    }

    private void ReportUnknownFields(JsonElement value, InputObjectType type, ResponsePath? path)
    {
        foreach (JsonProperty property in value.EnumerateObject())
        {
            if (!type.Fields.Contains(property.Name))
            {
                string nearest = Suggestions.For(property.Name, type.Fields.Select(field => field.Name));
                report(path, value, $"Field \"{property.Name}\" is not defined by type \"{type}\".{nearest}");
            }
        }
    }

    /// <summary>Exactly one field, and not null (section 3.10.1).</summary>
    private void ReportOneOf(JsonElement value, InputObjectType type, ResponsePath? path)
    {
        if (!type.IsOneOf)
        {
            return;
        }
        List<JsonProperty> known = [.. value.EnumerateObject().Where(property => type.Fields.Contains(property.Name))];
        if (known.Count != 1)
        {
            report(path, value, $"Exactly one key must be specified for OneOf type \"{type}\".");
        }
        if (known.Count > 0 && known[0].Value.ValueKind == JsonValueKind.Null)
        {
            report(new(path, known[0].Name), known[0].Value, $"Field \"{known[0].Name}\" must be non-null.");
        }
    }
}
