using System.Text;

namespace KnowledgeGraph.Model.Tests;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2025", "2025-01-01", "2025-12-31", DatePrecision.Year)]
    [InlineData("2025-02", "2025-02-01", "2025-02-28", DatePrecision.Month)]
    [InlineData("2024-02", "2024-02-01", "2024-02-29", DatePrecision.Month)]
    [InlineData("2025-03-06", "2025-03-06", "2025-03-06", DatePrecision.Day)]
    [InlineData("0001", "0001-01-01", "0001-12-31", DatePrecision.Year)]
    [InlineData("9999-12-31", "9999-12-31", "9999-12-31", DatePrecision.Day)]
    public void Covers_its_days_and_prints_as_given(string text, string first, string last, DatePrecision precision)
    {
        var date = PartialDate.Parse(text);

        Assert.Equal(DateOnly.Parse(first), date.First);
        Assert.Equal(DateOnly.Parse(last), date.Last);
        Assert.Equal(precision, date.Precision);
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("0000")]
    [InlineData("25")]
    [InlineData("20255")]
    [InlineData("2025-")]
    [InlineData("2025-13")]
    [InlineData("2025-00")]
    [InlineData("2025-3")]
    [InlineData("2025-02-29")]
    [InlineData("2025-04-31")]
    [InlineData("2025-04-00")]
    [InlineData("2025/04/01")]
    [InlineData("2025-04-01T00:00:00Z")]
    [InlineData(" 2025")]
    [InlineData("+202")]
    [InlineData("٢٠٢٥")]
    public void Refuses_what_is_no_date(string text)
    {
        Assert.False(PartialDate.TryParse(text, out _));
        var exception = Assert.Throws<FormatException>(() => PartialDate.Parse(text));
        Assert.Equal(
            $"“{text}” is not a date: write a year, a month or a day that exists, such as 2025, 2025-03 or 2025-03-06.",
            exception.Message);
    }

    [Fact]
    public void Refuses_null() => Assert.False(PartialDate.TryParse((string?)null, out _));

    [Fact]
    public void Is_ordered_by_its_first_day_then_the_finer_precision_first()
    {
        string[] ordered = ["2024-12-31", "2025-01-01", "2025-01", "2025", "2025-01-02", "2025-02"];

        Assert.Equal(ordered, ordered.Reverse().Select(PartialDate.Parse).Order().Select(date => date.ToString()));
        Assert.True(PartialDate.Parse("2025-01") < PartialDate.Parse("2025"));
        Assert.True(PartialDate.Parse("2025") > PartialDate.Parse("2025-01"));
        Assert.True(PartialDate.Parse("2025") <= PartialDate.Parse("2025"));
        Assert.True(PartialDate.Parse("2025") >= PartialDate.Parse("2025"));
    }

    [Theory]
    [InlineData("2025")]
    [InlineData("2025-03")]
    [InlineData("2025-03-06")]
    public void Writes_utf8_where_there_is_room(string text)
    {
        Span<byte> bytes = stackalloc byte[PartialDate.MaxLength];

        Assert.True(PartialDate.Parse(text).TryFormat(bytes, out var written));
        Assert.Equal(text, Encoding.UTF8.GetString(bytes[..written]));
        Assert.False(PartialDate.Parse(text).TryFormat(bytes[..(text.Length - 1)], out var none));
        Assert.Equal(0, none);
    }
}
