using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Traversals.Tests;

/// <summary>Writes values of input types that give every field there is: each type's fields where it is met first.</summary>
internal sealed class EveryInput
{
    private readonly HashSet<NamedType> written = [];

    /// <summary>A value of an input object type.</summary>
    public string Of(InputObjectType type) => written.Add(type)
        ? "{ " + string.Join(", ", type.Fields.Select(field => $"{field.Name}: {Value(field.Type)}")) + " }"
        : "{}";

    private string Value(GraphQLType type) => type.Nullable switch
    {
        ListType list => $"[{Value(list.ItemType)}]",
        InputObjectType input => Of(input),
        EnumType values => values.Values[0].Name,
        ScalarType scalar => Scalar(scalar.Name),
        var other => throw new ArgumentException($"{other} is no input type.", nameof(type)),
    };

    private static string Scalar(string name) => name switch
    {
        "Boolean" => "true",
        "Int" or "Long" => "1",
        "Float" or "Decimal" => "0.5",
        "DateTime" => "\"2025-03-06T21:04:05Z\"",
        "Date" or "PartialDate" => "\"2025-03-06\"",
        _ => "\"a/b\"",
    };
}
