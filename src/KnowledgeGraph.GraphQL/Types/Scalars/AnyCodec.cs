using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>
/// Stands in for a custom scalar for which no codec is registered: any value passes, as plain .NET values, lists and
/// dictionaries.
/// </summary>
internal sealed class AnyCodec(string name) : ScalarCodec(name)
{
    public override object ParseLiteral(ValueNode literal) => FromLiteral(literal)
        ?? throw new InvalidOperationException("Null is not a codec's to read.");

    public override object ParseValue(JsonElement value) => FromJson(value)
        ?? throw new InvalidOperationException("Null is not a codec's to read.");

    public override void Write(Utf8JsonWriter writer, object value) =>
        JsonSerializer.Serialize(writer, value, value.GetType());

    private object? FromLiteral(ValueNode literal) => literal switch
    {
        NullValueNode => null,
        StringValueNode text => text.Value,
        EnumValueNode name => name.Value,
        BooleanValueNode flag => flag.Value,
        IntValueNode number when long.TryParse(number.Value, CultureInfo.InvariantCulture, out var value) => value,
        IntValueNode number => double.Parse(number.Value, CultureInfo.InvariantCulture),
        FloatValueNode number => double.Parse(number.Value, CultureInfo.InvariantCulture),
        ListValueNode list => list.Values.Select(FromLiteral).ToArray(),
        ObjectValueNode fields => ToDictionary(
            fields.Fields.Select(field => KeyValuePair.Create(field.Name, FromLiteral(field.Value)))),
        _ => throw new CoercionException(
            $"{Name} cannot hold a variable inside another value; pass the whole value as one variable."),
    };

    private static object? FromJson(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when value.TryGetInt64(out var number) => number,
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.Array => value.EnumerateArray().Select(FromJson).ToArray(),
        JsonValueKind.Object => ToDictionary(
            value.EnumerateObject().Select(static field => KeyValuePair.Create(field.Name, FromJson(field.Value)))),
        _ => null,
    };

    /// <summary>Of two fields with one name the later counts, as is usual for JSON.</summary>
    private static Dictionary<string, object?> ToDictionary(IEnumerable<KeyValuePair<string, object?>> fields)
    {
        var result = new Dictionary<string, object?>();
        foreach (var (name, value) in fields)
        {
            result[name] = value;
        }

        return result;
    }
}
