using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Tests.Types;

public sealed class LiteralCoercionTests
{
    private static readonly Schema Schema = SchemaBuilder.Build(
        """
        type Query { a(b: Filter, k: Key): Int }
        enum Volume { LOW HIGH }
        input Filter { a: String = "x" b: Int! = 1 c: Volume d: [Filter!] e: Float! }
        input Key @oneOf { id: ID name: String }
        scalar Any
        extend type Query { any: Any f: Float }
        """);

    [Theory]
    [InlineData("1", "Int", "1")]
    [InlineData("null", "Int", "null")]
    [InlineData("HIGH", "Volume!", "'HIGH'")]
    [InlineData("[1, null]", "[Int]", "[1, null]")]
    [InlineData("1", "[[Int]]", "[[1]]")]
    [InlineData("[1, [2]]", "[[Int]]", "[[1], [2]]")]
    [InlineData("null", "[Int!]", "null")]
    [InlineData("{ e: 1 }", "Filter", "{a: 'x', b: 1, e: 1}")]
    [InlineData("{ e: 1, c: null, a: null }", "Filter", "{a: null, b: 1, c: null, e: 1}")]
    [InlineData("{ e: 1, d: { e: 2 } }", "Filter", "{a: 'x', b: 1, d: [{a: 'x', b: 1, e: 2}], e: 1}")]
    [InlineData("{ id: 5 }", "Key", "{id: '5'}")]
    [InlineData("$given", "Int!", "7")]
    [InlineData("[$given, $missing]", "[Int]", "[7, null]")]
    [InlineData("{ e: $given, b: $missing, a: $null }", "Filter", "{a: null, b: 1, e: 7}")]
    [InlineData("{ id: $given }", "Key", "{id: 7}")]
    [InlineData("[1, \"a\", true, 1.5, X]", "Any", "[1, 'a', True, 1.5, 'X']")]
    public void A_fitting_literal_becomes_a_value(string literal, string type, string expected) =>
        Assert.Equal(expected, Show(Coerce(literal, type)));

    [Theory]
    [InlineData("null", "Int!", "Expected value of non-null type \"Int!\" not to be null.")]
    [InlineData("[null]", "[Int!]", "Expected value of non-null type \"Int!\" not to be null.")]
    [InlineData("$missing", "Int!", "Expected value of non-null type \"Int!\" not to be null.")]
    [InlineData("MID", "Volume", "Value \"MID\" does not exist in \"Volume\" enum.")]
    [InlineData("\"LOW\"", "Volume", "Enum \"Volume\" cannot represent non-enum value: \"LOW\".")]
    [InlineData("1", "Filter", "Expected value of type \"Filter\" to be an object, found: 1.")]
    [InlineData("{}", "Filter", "Expected value of type \"Filter\" to include required field \"e\", found: {}.")]
    [InlineData(
        "{ e: 1, z: 1 }",
        "Filter",
        "Expected value of type \"Filter\" not to include unknown field \"z\", found: { e: 1, z: 1 }.")]
    [InlineData("{ e: 1, b: null }", "Filter", "Expected value of non-null type \"Int!\" not to be null.")]
    [InlineData("{}", "Key", OneOf)]
    [InlineData("{ id: 1, name: \"a\" }", "Key", OneOf)]
    [InlineData("{ id: null }", "Key", OneOf)]
    [InlineData("{ id: $missing }", "Key", OneOf)]
    [InlineData("{ id: 1, name: $missing }", "Key", OneOf)]
    [InlineData(
        "[$given]",
        "Any",
        "Any cannot hold a variable inside another value; pass the whole value as one variable.")]
    public void Another_literal_is_refused(string literal, string type, string message) =>
        Assert.Equal(message, Assert.Throws<CoercionException>(() => Coerce(literal, type)).Message);

    private const string OneOf =
        "Within OneOf Input Object type \"Key\", exactly one field must be specified, "
        + "and the value for that field must be non-null.";

    private static object? Coerce(string literal, string type) => LiteralCoercion.Coerce(
        Parser.ParseValue(literal),
        Schema.FindType(Parser.ParseType(type))!,
        new Dictionary<string, object?> { ["given"] = 7, ["null"] = null });

    private static string Show(object? value) => value switch
    {
        null => "null",
        string text => $"'{text}'",
        InputObject fields => "{" + string.Join(", ", fields.Select(field => $"{field.Key}: {Show(field.Value)}")) + "}",
        IReadOnlyList<object?> list => "[" + string.Join(", ", list.Select(Show)) + "]",
        _ => FormattableString.Invariant($"{value}"),
    };
}
