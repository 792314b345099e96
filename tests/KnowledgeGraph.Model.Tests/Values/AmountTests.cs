namespace KnowledgeGraph.Model.Tests;

public sealed class AmountTests
{
    [Theory]
    [InlineData("2.50 EUR", "2.50", "EUR", AmountBound.Exact)]
    [InlineData("ABOUT 2000000000 USD", "2000000000", "USD", AmountBound.About)]
    [InlineData("AT_LEAST 1.5 PERCENT_OF_GDP", "1.5", "PERCENT_OF_GDP", AmountBound.AtLeast)]
    [InlineData("UP_TO 0.10 %", "0.10", "%", AmountBound.UpTo)]
    public void Reads_and_prints(string text, string value, string unit, AmountBound bound)
    {
        Assert.True(Amount.TryParse(text, out var amount, out _));
        Assert.Equal(value, DecimalText.Print(amount.Value));
        Assert.Equal(unit, amount.Unit);
        Assert.Equal(bound, amount.Bound);
        Assert.Equal(text, amount.ToString());
    }

    [Theory]
    [InlineData("2.50", "“2.50” is not an amount: write a value and a unit, such as 2.50 EUR or UP_TO 150 EUR.")]
    [InlineData("1e3 EUR", "“1e3” is not a decimal number: write digits and a point, such as 2.50, without exponent and with at most 28 digits.")]
    [InlineData("SOME 2 EUR", "“SOME” is not a bound: write EXACT, ABOUT, AT_LEAST or UP_TO.")]
    [InlineData("2 ", "The amount needs a unit of 1 to 64 characters, such as EUR or PERCENT_OF_GDP.")]
    public void Says_what_is_wrong(string text, string message)
    {
        Assert.False(Amount.TryParse(text, out var amount, out var error));
        Assert.Null(amount);
        Assert.Equal(message, error);
    }

    [Fact]
    public void Needs_a_value()
    {
        Assert.False(Amount.TryCreate(null, "EUR", null, out _, out var error));
        Assert.Equal("The amount has no value: write one, such as 2.50.", error);
    }

    [Fact]
    public void Counts_its_scale()
    {
        Assert.NotEqual(new Amount(2.5m, "EUR", AmountBound.Exact), new Amount(2.50m, "EUR", AmountBound.Exact));
        Assert.Equal(new Amount(2.50m, "EUR", AmountBound.Exact), new Amount(2.50m, "EUR", AmountBound.Exact));
    }

    [Fact]
    public void Names_the_bounds_as_GraphQL_does()
    {
        Assert.Equal(["EXACT", "ABOUT", "AT_LEAST", "UP_TO"], Enum.GetValues<AmountBound>().Select(bound => bound.Name()));
        Assert.False(AmountBounds.TryParse("Exact", out _));
    }
}
