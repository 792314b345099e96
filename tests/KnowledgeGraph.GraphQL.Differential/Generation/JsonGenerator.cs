using System.Globalization;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>Makes JSON for a variable of some type: right in most places, wrong in some.</summary>
internal sealed class JsonGenerator(Random random, int wrongOnceIn)
{
    private const int Deepest = 4;

    private static readonly string[] Anything =
    [
        "null", "true", "0", "-0", "1", "1.0", "1.5", "1e3", "1e39", "2147483647", "2147483648", "-2147483649", "9007199254740992", "1e-7", "123456.789e3",
        "\"\"", "\"a\"", "\"1\"", "\"DARK\"", "\"dark\"", "\"Dark\"", "\"caf\\u00e9 \\ud83d\\ude00\"", "\"line\\n\\\"quote\\\" \\\\ \\u2028 </a>\"",
        "[]", "[1]", "[null]", "[[1, \"a\"], [[2]]]", "{}", "{\"a\": 1}", "{\"required\": 1}", "{\"requird\": 1, \"required\": null}", "{\"key\": null}",
        "{\"key\": \"a\", \"number\": 1}", "{\"a b\": {\"c\": {\"d\": {}}}}", "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]",
    ];

    public string Value(GraphQLType type) => Value(type, 0);

    private string Value(GraphQLType type, int depth)
    {
        if (random.OneIn(wrongOnceIn))
        {
            return random.Of(Anything);
        }
        if (type is not NonNullType && random.OneIn(8))
        {
            return "null";
        }
        return type.Nullable switch
        {
            ListType list => List(list, depth),
            InputObjectType input => Object(input, depth),
            EnumType values => $"\"{random.Of(values.Values).Name}\"",
            _ => Scalar(type.Named.Name),
        };
    }

    private string List(ListType type, int depth) => random.OneIn(5)
        ? Value(type.ItemType.NonNull, depth + 1)
        : $"[{string.Join(", ", Enumerable.Range(0, random.Next(3)).Select(_ => Value(type.ItemType, depth + 1)))}]";

    private string Object(InputObjectType type, int depth)
    {
        IEnumerable<InputValueDefinition> chosen = type.IsOneOf
            ? [depth < Deepest ? random.Of(type.Fields) : type.Fields[0]]
            : type.Fields.Where(field => field.IsRequired || (depth < Deepest && random.OneIn(3 + (type.Fields.Count * depth))));
        InputValueDefinition[] fields = [.. chosen];
        random.Shuffle(fields);
        return $"{{{string.Join(", ", fields.Select(field => $"\"{Name(field)}\": {Value(type.IsOneOf ? field.Type.NonNull : field.Type, depth + 1)}"))}}}";
    }

    private string Name(InputValueDefinition field) => random.OneIn(wrongOnceIn * 2) ? random.Misspelt(field.Name) : field.Name;

    private string Scalar(string name) => name switch
    {
        "Int" => random.Next(-1000, 1000).ToString(CultureInfo.InvariantCulture),
        "Float" => random.Of(["0", "1.5", "-2e3", "7"]),
        "Boolean" => random.OneIn(2) ? "true" : "false",
        "ID" => random.Of(["\"country/fra\"", "17", "\"\""]),
        "String" => random.Of(["\"\"", "\"caf\\u00e9\"", "\"a\\nb\""]),
        _ => random.Of(["\"2025-03-06\"", "5", "{\"a\": [1, null]}", "[\"b\"]", "1.5"]),
    };
}
