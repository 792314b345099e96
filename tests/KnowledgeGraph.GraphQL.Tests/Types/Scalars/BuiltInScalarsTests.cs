using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Tests.Types.Scalars;

public sealed class BuiltInScalarsTests
{
    [Theory]
    [InlineData("Int", "1", 1)]
    [InlineData("Int", "-2147483648", int.MinValue)]
    [InlineData("Float", "1", 1.0)]
    [InlineData("Float", "-1.5e3", -1500.0)]
    [InlineData("String", "\"a\"", "a")]
    [InlineData("Boolean", "true", true)]
    [InlineData("ID", "\"4\"", "4")]
    [InlineData("ID", "12345678901234567890", "12345678901234567890")]
    public void A_literal_becomes_a_value(string scalar, string literal, object expected) =>
        Assert.Equal(expected, Codec(scalar).ParseLiteral(Parser.ParseValue(literal)));

    [Theory]
    [InlineData("Int", "1.0", "Int cannot represent non-integer value: 1.0")]
    [InlineData("Int", "\"1\"", "Int cannot represent non-integer value: \"1\"")]
    [InlineData("Int", "2147483648", "Int cannot represent non 32-bit signed integer value: 2147483648")]
    [InlineData("Float", "\"1\"", "Float cannot represent non numeric value: \"1\"")]
    [InlineData("Float", "1e999", "Float cannot represent non numeric value: 1e999")]
    [InlineData("String", "1", "String cannot represent a non string value: 1")]
    [InlineData("String", "[\"a\"]", "String cannot represent a non string value: [\"a\"]")]
    [InlineData("Boolean", "\"true\"", "Boolean cannot represent a non boolean value: \"true\"")]
    [InlineData("Boolean", "1", "Boolean cannot represent a non boolean value: 1")]
    [InlineData("ID", "1.5", "ID cannot represent a non-string and non-integer value: 1.5")]
    [InlineData("ID", "A", "ID cannot represent a non-string and non-integer value: A")]
    public void A_wrong_literal_is_refused(string scalar, string literal, string message) => AssertRefused(
        message, () => Codec(scalar).ParseLiteral(Parser.ParseValue(literal)));

    [Theory]
    [InlineData("Int", "1", 1)]
    [InlineData("Int", "1.0", 1)]
    [InlineData("Int", "1e3", 1000)]
    [InlineData("Float", "1", 1.0)]
    [InlineData("Float", "0.1", 0.1)]
    [InlineData("String", "\"a\\u0041\"", "aA")]
    [InlineData("Boolean", "false", false)]
    [InlineData("ID", "\"x\"", "x")]
    [InlineData("ID", "4", "4")]
    [InlineData("ID", "-0", "0")]
    [InlineData("ID", "4.0", "4")]
    [InlineData("ID", "1e3", "1000")]
    [InlineData("ID", "1e21", "1e+21")]
    [InlineData("ID", "9007199254740993", "9007199254740993")]
    public void A_JSON_value_becomes_a_value(string scalar, string json, object expected) =>
        Assert.Equal(expected, Codec(scalar).ParseValue(JsonDocument.Parse(json).RootElement));

    [Theory]
    [InlineData("Int", "1.5", "Int cannot represent non-integer value: 1.5")]
    [InlineData("Int", "\"1\"", "Int cannot represent non-integer value: \"1\"")]
    [InlineData("Int", "true", "Int cannot represent non-integer value: true")]
    [InlineData("Int", "3000000000", "Int cannot represent non 32-bit signed integer value: 3000000000")]
    [InlineData("Float", "\"1\"", "Float cannot represent non numeric value: \"1\"")]
    [InlineData("Float", "1e999", "Float cannot represent non numeric value: 1e999")]
    [InlineData("String", "1", "String cannot represent a non string value: 1")]
    [InlineData("Boolean", "0", "Boolean cannot represent a non boolean value: 0")]
    [InlineData("ID", "1.5", "ID cannot represent value: 1.5")]
    [InlineData("ID", "true", "ID cannot represent value: true")]
    [InlineData("ID", "1e400", "ID cannot represent value: 1e400")]
    [InlineData("String", "{\"a\":[1,\"b\"]}", "String cannot represent a non string value: { a: [1, \"b\"] }")]
    public void A_wrong_JSON_value_is_refused(string scalar, string json, string message) => AssertRefused(
        message, () => Codec(scalar).ParseValue(JsonDocument.Parse(json).RootElement));

    [Theory]
    [InlineData("Int", 1, "1")]
    [InlineData("Int", 1L, "1")]
    [InlineData("Int", 2.0, "2")]
    [InlineData("Float", 1, "1")]
    [InlineData("Float", 0.25, "0.25")]
    [InlineData("String", "a\"b", "\"a\\u0022b\"")]
    [InlineData("String", true, "\"true\"")]
    [InlineData("String", 1.5, "\"1.5\"")]
    [InlineData("Boolean", true, "true")]
    [InlineData("ID", "x", "\"x\"")]
    [InlineData("ID", 4, "\"4\"")]
    public void A_result_is_written(string scalar, object value, string json) => Assert.Equal(json, Write(scalar, value));

    [Theory]
    [InlineData("Int", 1.5, "Int cannot represent non-integer value: 1.5")]
    [InlineData("Int", "1", "Int cannot represent non-integer value: \"1\"")]
    [InlineData("Int", 3_000_000_000L, "Int cannot represent non 32-bit signed integer value: 3000000000")]
    [InlineData("Float", double.NaN, "Float cannot represent non numeric value: NaN")]
    [InlineData("Float", "x", "Float cannot represent non numeric value: \"x\"")]
    [InlineData("Boolean", 1, "Boolean cannot represent a non boolean value: 1")]
    [InlineData("ID", 1.5, "ID cannot represent value: 1.5")]
    public void A_wrong_result_is_refused(string scalar, object value, string message) =>
        AssertRefused(message, () => Write(scalar, value));

    [Fact]
    public void Numbers_do_not_depend_on_the_culture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        CultureInfo.CurrentCulture = culture;
        Assert.Equal(1.5, Codec("Float").ParseLiteral(Parser.ParseValue("1.5")));
        Assert.Equal("1.5", Write("Float", 1.5));
    }

    private static ScalarCodec Codec(string name) => new[]
    {
        BuiltInScalars.Int, BuiltInScalars.Float, BuiltInScalars.String, BuiltInScalars.Boolean, BuiltInScalars.Id,
    }.Single(scalar => scalar.Name == name).Codec;

    private static string Write(string scalar, object value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Codec(scalar).Write(writer, value);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void AssertRefused(string message, Func<object> action) =>
        Assert.Equal(message, Assert.Throws<CoercionException>(action).Message);
}
