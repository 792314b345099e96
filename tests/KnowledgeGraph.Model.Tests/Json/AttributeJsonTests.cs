using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Model.Tests;

public sealed class AttributeJsonTests
{
    private static readonly EnumDefinition Position = TestModels.Politics.FindEnum("Position")!;

    [Theory]
    [InlineData(ValueType.String, "a \"b\" ü", "\"a \\u0022b\\u0022 \\u00FC\"")]
    [InlineData(ValueType.Id, "tt01", "\"tt01\"")]
    [InlineData(ValueType.Int, "42", "42")]
    [InlineData(ValueType.Float, "0.1", "0.1")]
    [InlineData(ValueType.Boolean, "true", "true")]
    [InlineData(ValueType.Date, "2025-03-06", "\"2025-03-06\"")]
    [InlineData(ValueType.DateTime, "2025-03-06T21:04:05Z", "\"2025-03-06T21:04:05Z\"")]
    [InlineData(ValueType.PartialDate, "2025-03", "\"2025-03\"")]
    [InlineData(ValueType.Decimal, "2.50", "\"2.50\"")]
    [InlineData(ValueType.Enum, "OPPOSES", "\"OPPOSES\"")]
    [InlineData(ValueType.Amount, "2.50 EUR", "{\"value\":\"2.50\",\"unit\":\"EUR\"}")]
    [InlineData(ValueType.Amount, "UP_TO 2.50 EUR", "{\"value\":\"2.50\",\"unit\":\"EUR\",\"bound\":\"UP_TO\"}")]
    [InlineData(ValueType.Identifier, "wikidata:Q142", "{\"scheme\":\"wikidata\",\"value\":\"Q142\"}")]
    public void Writes_and_reads_without_loss(ValueType type, string text, string json)
    {
        var attribute = Attribute(type);
        Assert.True(ValueText.TryParse(attribute, text, out var value, out _));

        Assert.Equal(json, Write(writer => AttributeJson.Write(writer, attribute, value)));
        Assert.Equal(value, AttributeJson.Read(Parse(json), attribute));
    }

    [Fact]
    public void Writes_and_reads_lists_and_nulls()
    {
        var list = Attribute(ValueType.PartialDate) with { IsList = true };
        object value = ImmutableArray.Create<object>(PartialDate.Parse("2025"), PartialDate.Parse("2025-03"));

        Assert.Equal("[\"2025\",\"2025-03\"]", Write(writer => AttributeJson.Write(writer, list, value)));
        Assert.Equal((ImmutableArray<object>)value, (ImmutableArray<object>)AttributeJson.Read(Parse("[\"2025\",\"2025-03\"]"), list)!);
        Assert.Empty((ImmutableArray<object>)AttributeJson.Read(Parse("null"), list)!);
        Assert.Equal("null", Write(writer => AttributeJson.Write(writer, Attribute(ValueType.Int), null)));
        Assert.Null(AttributeJson.Read(Parse("null"), Attribute(ValueType.Int)));
    }

    [Theory]
    [InlineData(ValueType.Int, "\"1\"", "value: \"1\" is not a value of type Int.")]
    [InlineData(ValueType.Int, "1.5", "value: “1.5” is not a whole number from -2147483648 to 2147483647.")]
    [InlineData(ValueType.String, "1", "value: 1 is not a value of type String.")]
    [InlineData(ValueType.Boolean, "\"true\"", "value: \"true\" is not a value of type Boolean.")]
    [InlineData(ValueType.Enum, "\"SUPORTS\"", "value: “SUPORTS” is not a value of Position: did you mean SUPPORTS?")]
    [InlineData(ValueType.Amount, "{\"value\":\"2\"}", "value: The amount needs a unit of 1 to 64 characters, such as EUR or PERCENT_OF_GDP.")]
    [InlineData(ValueType.Amount, "[]", "value: [] is not a value of type Amount.")]
    public void Says_what_is_wrong(ValueType type, string json, string message)
    {
        var exception = Assert.Throws<FormatException>(() => AttributeJson.Read(Parse(json), Attribute(type)));
        Assert.Equal(message, exception.Message);
    }

    [Fact]
    public void A_decimal_may_be_written_as_a_number() =>
        Assert.Equal("2.50", DecimalText.Print((decimal)AttributeJson.Read(Parse("2.50"), Attribute(ValueType.Decimal))!));

    [Fact]
    public void A_list_is_expected_where_there_is_one()
    {
        var exception = Assert.Throws<FormatException>(
            () => AttributeJson.Read(Parse("1"), Attribute(ValueType.Int) with { IsList = true }));
        Assert.Equal("value: a list is expected, not 1.", exception.Message);
    }

    [Fact]
    public void Keeps_a_record_by_name_and_leaves_out_what_is_not_there()
    {
        var attributes = Records.France.Kind.Attributes;
        const string json = "{\"name\":\"France\",\"aliases\":[\"French Republic\"],"
            + "\"identifiers\":[{\"scheme\":\"wikidata\",\"value\":\"Q142\"}],\"isoAlpha3\":\"FRA\"}";

        Assert.Equal(json, Write(writer => AttributeJson.WriteAll(writer, attributes, Records.France.Values)));
        var read = AttributeJson.ReadAll(Parse(json), attributes);
        Assert.Equal(json, Write(writer => AttributeJson.WriteAll(writer, attributes, read)));
        Assert.Null(read[2]);
    }

    [Fact]
    public void Survives_a_model_that_changed()
    {
        var attributes = TestModels.Politics.FindClaimKind("Membership")!.Attributes;

        var read = AttributeJson.ReadAll(Parse("{\"membershipRole\":\"MEMBER\",\"abolished\":7}"), attributes);

        Assert.Equal(
            ["ACTUAL", 1.0, "MEMBER", false, false],
            read.Select(value => value is EnumValue named ? named.Name : value));
    }

    private static AttributeDefinition Attribute(ValueType type) =>
        new() { Index = 0, Name = "value", Type = type, Enum = type == ValueType.Enum ? Position : null };

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;

    private static string Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
