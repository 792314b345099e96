using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals.Tests.Samples;

namespace KnowledgeGraph.Traversals.Tests.Answers;

public sealed class AnswerWriterValueTests
{
    [Fact]
    public void Booleans_are_json_booleans()
    {
        Assert.Equal("true", Written.Value(sink => sink.Boolean(true)));
        Assert.Equal("false", Written.Value(sink => sink.Boolean(false)));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(long.MinValue, "-9223372036854775808")]
    [InlineData(long.MaxValue, "9223372036854775807")]
    public void Whole_numbers_are_json_numbers(long value, string expected) =>
        Assert.Equal(expected, Written.Value(sink => sink.Number(value)));

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(1, "1")]
    [InlineData(-2.5e-300, "-2.5E-300")]
    public void Floats_are_written_shortest(double value, string expected) =>
        Assert.Equal(expected, Written.Value(sink => sink.Number(value)));

    [Theory]
    [InlineData("Amélie", "\"Amélie\"")]
    [InlineData("a \"b\" \\ \n \u0001", "\"a \\\"b\\\" \\\\ \\n \\u0001\"")]
    [InlineData("🎬", "\"🎬\"")]
    [InlineData("", "\"\"")]
    public void Texts_are_escaped_as_little_as_json_allows(string value, string expected)
    {
        Assert.Equal(expected, Written.Value(sink => sink.Text(value)));
        Assert.Equal(expected, Written.Value(sink => sink.Text(System.Text.Encoding.UTF8.GetBytes(value))));
    }

    [Fact]
    public void Dates_are_iso_8601() => Assert.Equal("\"0987-03-06\"", Written.Value(sink => sink.Date(new DateOnly(987, 3, 6))));

    [Theory]
    [InlineData("2025")]
    [InlineData("2025-03")]
    [InlineData("2025-03-06")]
    public void Partial_dates_are_written_as_they_were_given(string date) =>
        Assert.Equal($"\"{date}\"", Written.Value(sink => sink.PartialDate(PartialDate.Parse(date))));

    [Theory]
    [InlineData("2025-03-06T22:04:05+01:00", "\"2025-03-06T21:04:05Z\"")]
    [InlineData("2025-03-06T21:04:05.1200000Z", "\"2025-03-06T21:04:05.12Z\"")]
    [InlineData("2025-03-06T21:04:05.0000001Z", "\"2025-03-06T21:04:05.0000001Z\"")]
    public void Instants_are_rfc_3339_in_utc(string instant, string expected) =>
        Assert.Equal(expected, Written.Value(sink => sink.DateTime(DateTimeOffset.Parse(instant, null))));

    [Theory]
    [InlineData("2.50", "\"2.50\"")]
    [InlineData("-0.001", "\"-0.001\"")]
    [InlineData("150000000000", "\"150000000000\"")]
    [InlineData("-79228162514264337593543950335", "\"-79228162514264337593543950335\"")]
    [InlineData("-0.0000000000000000000000000001", "\"-0.0000000000000000000000000001\"")]
    public void Decimals_are_texts_that_keep_their_scale(string value, string expected) =>
        Assert.Equal(expected, Written.Value(sink => sink.Decimal(decimal.Parse(value, null))));

    [Fact]
    public void Enum_values_are_their_names() =>
        Assert.Equal("\"DIRECTS\"", Written.Value(sink => sink.Enum(Films.Value("Job", "DIRECTS"))));

    [Fact]
    public void A_list_may_hold_nulls_and_values_or_nothing()
    {
        Assert.Equal("[\"a\",null,\"b\"]", Written.Value(
            sink =>
            {
                sink.BeginList();
                sink.Text("a");
                sink.Null();
                sink.Text("b");
                sink.EndList();
            },
            isList: true));
        Assert.Equal("[]", Written.Value(
            sink =>
            {
                sink.BeginList();
                sink.EndList();
            },
            isList: true));
        Assert.Equal("null", Written.Value(sink => sink.Null(), isList: true));
    }

    [Fact]
    public void An_id_carries_the_view_only_where_one_was_asked_for()
    {
        Assert.Equal("\"film~alien\"", Written.Value(sink => sink.Id("film~alien"u8)));
        Assert.Equal(
            "\"film~alien~d2025-03-07\"",
            Written.Value(sink => sink.Id("film~alien"u8), TraversalTime.Now with { AsOf = new DateOnly(2025, 3, 7) }));
    }

    [Fact]
    public void A_view_of_its_own_holds_until_it_ends()
    {
        var today = TraversalTime.Now;
        var then = today with { AsOf = new DateOnly(1979, 5, 25) };
        Assert.Equal("[\"film~a~d1979-05-25\",\"film~a\",\"film~a~d1979-05-25\"]", Written.Value(
            sink =>
            {
                sink.BeginList();
                sink.Id("film~a"u8);
                sink.BeginView(today);
                sink.Id("film~a"u8);
                sink.EndView();
                sink.Id("film~a"u8);
                sink.EndList();
            },
            then,
            isList: true));
    }

    [Fact]
    public void A_long_id_is_written_whole()
    {
        var id = "film~" + new string('x', 400);
        Assert.Equal($"\"{id}~f\"", Written.Value(
            sink => sink.Id(System.Text.Encoding.UTF8.GetBytes(id)), TraversalTime.Now with { During = Period.Always }));
    }
}
