using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals.Tests.Views;

public sealed class ViewSuffixTests
{
    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, null);

    private static TraversalTime During(string? from, string? to) => new(null, new Period(Day(from), Day(to)), null);

    private static (string, TraversalTime) Split(string idOrKey) =>
        ViewSuffix.TrySplit(idOrKey, out var reference, out var time, out var error) ? (reference, time) : throw new FormatException(error);

    public static TheoryData<TraversalTime, string> Views => new()
    {
        { TraversalTime.Now, "" },
        { new TraversalTime(Day("2025-03-07"), null, null), "~d2025-03-07" },
        { During("2025-01-01", null), "~f2025-01-01" },
        { During(null, "2025-03-31"), "~t2025-03-31" },
        { During("2025-01-01", "2025-03-31"), "~f2025-01-01~t2025-03-31" },
        { During(null, null), "~f" },
        { new TraversalTime(null, null, DateTimeOffset.UnixEpoch), "~k0" },
        { new TraversalTime(null, null, DateTimeOffset.UnixEpoch.AddTicks(-1)), "~k-1" },
        { new TraversalTime(Day("2025-03-07"), null, DateTimeOffset.UnixEpoch.AddTicks(17413810450000001)), "~d2025-03-07~k17413810450000001" },
        { new TraversalTime(null, Period.Always, DateTimeOffset.UnixEpoch), "~f~k0" },
        { new TraversalTime(null, new Period(DateOnly.MinValue, DateOnly.MaxValue), DateTimeOffset.MinValue), "~f0001-01-01~t9999-12-31~k-621355968000000000" },
    };

    [Theory]
    [MemberData(nameof(Views))]
    public void A_view_has_one_suffix_that_reads_back(TraversalTime time, string suffix)
    {
        Assert.Equal(suffix, ViewSuffix.Of(time));
        Assert.Equal(("country~fra", time), Split("country~fra" + suffix));
        Assert.Equal(("stance~0a1b2c3d4e5f6g7h", time), Split("stance~0a1b2c3d4e5f6g7h" + suffix));
        Assert.Equal(("country/fra", time), Split("country/fra" + suffix));
    }

    [Fact]
    public void A_window_hides_a_day_that_it_makes_meaningless() =>
        Assert.Equal("~f", ViewSuffix.Of(new TraversalTime(Day("2025-03-07"), Period.Always, null)));

    [Fact]
    public void An_instant_counts_in_utc() =>
        Assert.Equal("~k0", ViewSuffix.Of(new TraversalTime(null, null, DateTimeOffset.Parse("1970-01-01T01:00:00+01:00", null))));

    [Theory]
    [InlineData("country/fra")]
    [InlineData("country~fra")]
    [InlineData("plain")]
    [InlineData("")]
    [InlineData("~")]
    [InlineData("topic~a.b_c-d")]
    public void What_has_no_view_is_of_now(string idOrKey) => Assert.Equal((idOrKey, TraversalTime.Now), Split(idOrKey));

    [Theory]
    [InlineData("~")]
    [InlineData("~x")]
    [InlineData("~d")]
    [InlineData("~d2025")]
    [InlineData("~d2025-02-30")]
    [InlineData("~d2025-03-07~")]
    [InlineData("~d2025-03-07~d2025-03-07")]
    [InlineData("~d2025-03-07~f")]
    [InlineData("~t2025-01-01~f2025-01-01")]
    [InlineData("~f~t2025-01-01")]
    [InlineData("~f2025-1-1")]
    [InlineData("~k")]
    [InlineData("~k00")]
    [InlineData("~k-0")]
    [InlineData("~k+1")]
    [InlineData("~k1x")]
    [InlineData("~k 1")]
    [InlineData("~k1~d2025-03-07")]
    [InlineData("~k9223372036854775807")]
    [InlineData("~k-9223372036854775808")]
    [InlineData("~k99999999999999999999")]
    public void A_view_of_another_form_is_refused(string suffix)
    {
        Assert.False(ViewSuffix.TrySplit("country~fra" + suffix, out var reference, out var time, out var error));
        Assert.Null(reference);
        Assert.Null(time);
        Assert.Equal(
            $"“country~fra{suffix}” carries a view that can't be read, “{suffix}”: give the id as it was served, or “country~fra” for today's view.",
            error);
    }

    [Fact]
    public void Generated_views_read_back_and_fit_the_buffer()
    {
        var random = new Random(20250306);
        var suffixes = new Dictionary<string, TraversalTime>();
        Span<byte> buffer = stackalloc byte[ViewSuffix.MaxLength];
        for (var i = 0; i < 5000; i++)
        {
            var time = Generate(random);
            var suffix = Encoding.UTF8.GetString(buffer[..ViewSuffix.Write(time, buffer)]);
            Assert.Equal(("film~alien", time), Split("film~alien" + suffix));
            Assert.True(suffixes.TryAdd(suffix, time) || suffixes[suffix] == time);
            Assert.Matches("^(~[dft][0-9-]*)*(~k-?[0-9]+)?$", suffix);
        }
    }

    private static TraversalTime Generate(Random random)
    {
        DateOnly? Maybe() => random.Next(2) == 0 ? null : DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber + 1));
        DateTimeOffset? instant = random.Next(2) == 0 ? null : new DateTimeOffset(random.NextInt64(DateTimeOffset.MaxValue.Ticks), TimeSpan.Zero);
        return random.Next(2) == 0
            ? new TraversalTime(Maybe(), null, instant)
            : new TraversalTime(null, new Period(Maybe(), Maybe()), instant);
    }
}
