using System.Globalization;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>Makes values that their types allow.</summary>
internal sealed class ValueGenerator(Random random)
{
    private const int Deepest = 4;

    private static readonly string[] Texts =
        ["\"\"", "\"text\"", "\"\"\"block\n   text\"\"\"", "\"caf\\u00e9 \\u{1F600}\"", "\"\\uD83D\\uDE00 \\\"\\n\"", "\"élan 😀\""];

    private static readonly string[] Floats = ["0", "-1", "1.5", "-0.0", "6.02e23", "1E-7", "123456789012345680000"];

    /// <summary>A value without variables.</summary>
    public DraftValue Constant(GraphQLType type) => Value(type, null, 0);

    /// <summary>A value in which some places may be variables.</summary>
    /// <param name="variable">Answers the text of a variable for a place of that type; null for none.</param>
    public DraftValue WithVariables(GraphQLType type, Func<GraphQLType, string?> variable) => Value(type, variable, 0);

    private DraftValue Value(GraphQLType type, Func<GraphQLType, string?>? variable, int depth)
    {
        if (variable is not null && random.OneIn(5) && variable(type) is { } name)
        {
            return new(type, name);
        }
        if (type is not NonNullType && random.OneIn(8))
        {
            return new(type, "null");
        }
        return type.Nullable switch
        {
            ListType list => List(list, variable, depth),
            InputObjectType input => Object(input, variable, depth),
            EnumType values => new(type, random.Of(values.Values).Name),
            _ => new(type, Scalar(type.Named.Name, depth)),
        };
    }

    private DraftValue List(ListType type, Func<GraphQLType, string?>? variable, int depth)
    {
        // A single value stands for the list of it.
        if (random.OneIn(6))
        {
            DraftValue single = Value(type.ItemType, null, depth + 1);
            return single.Text == "null" ? new(type, "[]") : single;
        }
        int count = depth >= Deepest ? 0 : random.Next(3);
        return new(type, "") { Items = [.. Enumerable.Range(0, count).Select(_ => Value(type.ItemType, variable, depth + 1))] };
    }

    private DraftValue Object(InputObjectType type, Func<GraphQLType, string?>? variable, int depth)
    {
        List<DraftArgument> fields = [];
        if (type.IsOneOf)
        {
            InputValueDefinition field = random.Of(type.Fields);
            GraphQLType inner = depth >= Deepest ? BuiltInScalars.String : field.Type;
            string name = depth >= Deepest ? "key" : field.Name;
            fields.Add(new(name, Value(inner.NonNull, variable, depth + 1)));
            return new(type, "") { Fields = fields };
        }
        int chance = depth == 0 ? 3 : 3 + (type.Fields.Count * depth);
        foreach (InputValueDefinition field in type.Fields)
        {
            if (field.IsRequired || (depth < Deepest && random.OneIn(chance)))
            {
                fields.Add(new(field.Name, Value(field.Type, variable, depth + 1)));
            }
        }
        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(fields));
        return new(type, "") { Fields = fields };
    }

    private string Scalar(string name, int depth) => name switch
    {
        "Int" or "Long" => random.OneIn(6) ? random.Of(["0", "-0", "2147483647", "-2147483648"]) : Number(),
        "Float" => random.Of(Floats),
        "Boolean" => random.OneIn(2) ? "true" : "false",
        "ID" => random.OneIn(3) ? Number() : random.Of(Texts),
        "String" => random.Of(Texts),
        "Anything" when depth < Deepest && random.OneIn(2) => random.Of(["{ a: [1, \"b\"], c: D }", "[]", "{}", "[[RED], null]", "-1.5"]),
        _ => random.OneIn(4) ? Number() : "\"2025-03-06\"",
    };

    private string Number() => random.Next(-1000, 1000).ToString(CultureInfo.InvariantCulture);
}
