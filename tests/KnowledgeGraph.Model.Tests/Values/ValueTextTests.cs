namespace KnowledgeGraph.Model.Tests;

public sealed class ValueTextTests
{
    private static readonly EnumDefinition Position = TestModels.Politics.FindEnum("Position")!;

    public static TheoryData<ValueType, string> Canonical => new()
    {
        { ValueType.String, "Viktor Orbán" },
        { ValueType.Id, "tt0117951" },
        { ValueType.Int, "-2147483648" },
        { ValueType.Float, "0.1" },
        { ValueType.Boolean, "true" },
        { ValueType.Boolean, "false" },
        { ValueType.Date, "2025-03-06" },
        { ValueType.DateTime, "2025-03-06T21:04:05.5Z" },
        { ValueType.PartialDate, "2025-03" },
        { ValueType.Decimal, "2.50" },
        { ValueType.Enum, "OPPOSES" },
        { ValueType.Amount, "UP_TO 150.00 EUR" },
        { ValueType.Identifier, "wikidata:Q458" },
    };

    [Theory]
    [MemberData(nameof(Canonical))]
    public void Prints_what_it_read(ValueType type, string text)
    {
        Assert.True(ValueText.TryParse(Attribute(type), text, out var value, out var error), error);
        Assert.Equal(text, ValueText.Print(value));
    }

    [Theory]
    [InlineData(ValueType.Int, "2147483648", "“2147483648” is not a whole number from -2147483648 to 2147483647.")]
    [InlineData(ValueType.Int, "1.0", "“1.0” is not a whole number from -2147483648 to 2147483647.")]
    [InlineData(ValueType.Float, "much", "“much” is not a number, such as 0.5.")]
    [InlineData(ValueType.Float, "1e999", "“1e999” is not a number, such as 0.5.")]
    [InlineData(ValueType.Float, "NaN", "“NaN” is not a number, such as 0.5.")]
    [InlineData(ValueType.Boolean, "yes", "“yes” is not a truth value: write true or false.")]
    [InlineData(ValueType.Date, "2025-03", "“2025-03” is not a day: write one that exists, such as 2025-03-06.")]
    [InlineData(ValueType.DateTime, "now", "“now” is not an instant: write day, time and offset, such as 2025-03-06T21:04:05Z.")]
    [InlineData(ValueType.Enum, "OPOSES", "“OPOSES” is not a value of Position: did you mean OPPOSES?")]
    [InlineData(ValueType.Enum, "MAYBE", "“MAYBE” is not a value of Position: write one of SUPPORTS, NEUTRAL, OPPOSES.")]
    public void Says_what_is_wrong(ValueType type, string text, string message)
    {
        Assert.False(ValueText.TryParse(Attribute(type), text, out var value, out var error));
        Assert.Null(value);
        Assert.Equal(message, error);
    }

    [Fact]
    public void Orders_texts_by_their_folded_form()
    {
        string[] names = ["Zoé", "Łódź", "Åland", "Österreich", "Lodz", "ångström"];

        Assert.Equal(
            ["Åland", "ångström", "Lodz", "Łódź", "Österreich", "Zoé"],
            names.Order(Comparer<string>.Create(ValueOrder.Compare)));
    }

    [Theory]
    [InlineData(ValueType.Enum, "SUPPORTS", "NEUTRAL")]
    [InlineData(ValueType.Int, "-1", "2")]
    [InlineData(ValueType.Decimal, "9.5", "10")]
    [InlineData(ValueType.Boolean, "false", "true")]
    [InlineData(ValueType.PartialDate, "2025-01", "2025")]
    [InlineData(ValueType.Amount, "9 EUR", "1 USD")]
    [InlineData(ValueType.Amount, "1 EUR", "2 EUR")]
    [InlineData(ValueType.Identifier, "imdb:2", "wikidata:1")]
    public void Orders_values(ValueType type, string less, string more)
    {
        ValueText.TryParse(Attribute(type), less, out var left, out _);
        ValueText.TryParse(Attribute(type), more, out var right, out _);

        Assert.True(ValueOrder.Compare(left!, right!) < 0);
        Assert.True(ValueOrder.Compare(right!, left!) > 0);
        Assert.Equal(0, ValueOrder.Compare(left!, left!));
    }

    [Fact]
    public void Has_no_order_across_types() => Assert.Throws<ArgumentException>(() => ValueOrder.Compare(1, "1"));

    private static AttributeDefinition Attribute(ValueType type) =>
        new() { Index = 0, Name = "value", Type = type, Enum = type == ValueType.Enum ? Position : null };
}
