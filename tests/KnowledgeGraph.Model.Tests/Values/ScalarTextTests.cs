namespace KnowledgeGraph.Model.Tests;

public sealed class ScalarTextTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("2.50")]
    [InlineData("-0.001")]
    [InlineData("0.00")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("0.1234567890123456789012345678")]
    public void Decimals_keep_every_digit(string text)
    {
        Assert.True(DecimalText.TryParse(text, out var value));
        Assert.Equal(text, DecimalText.Print(value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1e3")]
    [InlineData("+1")]
    [InlineData("007")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1,000")]
    [InlineData(" 1")]
    [InlineData("NaN")]
    [InlineData("0.12345678901234567890123456789")]
    [InlineData("79228162514264337593543950336")]
    public void Decimals_are_never_rounded_or_guessed(string text) => Assert.False(DecimalText.TryParse(text, out _));

    [Fact]
    public void There_is_no_negative_zero()
    {
        Assert.True(DecimalText.TryParse("-0.0", out var value));
        Assert.Equal("0.0", DecimalText.Print(value));
    }

    [Theory]
    [InlineData("2025-03-06", true)]
    [InlineData("2025-03", false)]
    [InlineData("2025-02-29", false)]
    public void Days_are_whole(string text, bool isDay)
    {
        Assert.Equal(isDay, DateText.TryParse(text, out var day));
        Assert.Equal(isDay ? text : "0001-01-01", DateText.Print(day));
    }

    [Theory]
    [InlineData("2025-03-06T21:04:05Z", "2025-03-06T21:04:05Z")]
    [InlineData("2025-03-06T21:04:05.1200000Z", "2025-03-06T21:04:05.12Z")]
    [InlineData("2025-03-06T23:04:05+02:00", "2025-03-06T21:04:05Z")]
    public void Instants_print_in_utc(string text, string printed)
    {
        Assert.True(DateTimeText.TryParse(text, out var instant));
        Assert.Equal(TimeSpan.Zero, instant.Offset);
        Assert.Equal(printed, DateTimeText.Print(instant));
    }

    [Theory]
    [InlineData("2025-03-06")]
    [InlineData("2025-03-06T21:04:05")]
    [InlineData("2025-03-06 21:04:05Z")]
    [InlineData("2025-02-30T21:04:05Z")]
    public void Instants_need_a_time_and_an_offset(string text) => Assert.False(DateTimeText.TryParse(text, out _));

    [Fact]
    public void Identifiers_are_a_scheme_and_a_value()
    {
        Assert.True(Identifier.TryParse("wikidata:Q458", out var identifier, out _));
        Assert.Equal(new Identifier("wikidata", "Q458"), identifier);
        Assert.Equal("wikidata:Q458", identifier.ToString());
        Assert.True(Identifier.TryParse("url:https://example.org", out var url, out _));
        Assert.Equal("https://example.org", url.Value);
    }

    [Theory]
    [InlineData("Q458", "“Q458” is not an identifier: write the scheme, a colon and the value, such as wikidata:Q458.")]
    [InlineData("Wikidata:Q458", "“Wikidata” is not a scheme of identifiers: write lower-case letters, digits, hyphens and dots, such as wikidata.")]
    [InlineData("wikidata:", "The identifier of scheme wikidata needs a value of 1 to 200 characters.")]
    public void Identifiers_say_what_is_wrong(string text, string message)
    {
        Assert.False(Identifier.TryParse(text, out _, out var error));
        Assert.Equal(message, error);
    }
}
