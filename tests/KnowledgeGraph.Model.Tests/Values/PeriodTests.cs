namespace KnowledgeGraph.Model.Tests;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2025-01-01..2025-01-31", "2025-01-31..2025-02-28", true)]
    [InlineData("2025-01-01..2025-01-30", "2025-01-31..2025-02-28", false)]
    [InlineData("2025-01-01..", "..2025-01-01", true)]
    [InlineData("2025-01-02..", "..2025-01-01", false)]
    [InlineData("..", "2025-01-01..2025-01-01", true)]
    [InlineData("..", "..", true)]
    public void Overlap_when_they_share_a_day(string left, string right, bool overlap)
    {
        Assert.Equal(overlap, Read(left).Overlaps(Read(right)));
        Assert.Equal(overlap, Read(right).Overlaps(Read(left)));
    }

    [Theory]
    [InlineData("2025-01-01..2025-01-31", "2025-01-01", true)]
    [InlineData("2025-01-01..2025-01-31", "2025-01-31", true)]
    [InlineData("2025-01-01..2025-01-31", "2024-12-31", false)]
    [InlineData("2025-01-01..2025-01-31", "2025-02-01", false)]
    [InlineData("..", "2025-02-01", true)]
    public void Contain_their_ends(string period, string day, bool contained) =>
        Assert.Equal(contained, Read(period).Contains(DateOnly.Parse(day)));

    [Theory]
    [InlineData("2025-03", null, "2025-02-28", false)]
    [InlineData("2025-03", null, "2025-03-01", true)]
    [InlineData("2025-03", null, "2099-01-01", true)]
    [InlineData("2020", "2021", "2021-12-31", true)]
    [InlineData("2020", "2021", "2022-01-01", false)]
    [InlineData(null, "2020-01-31", "0001-01-01", true)]
    [InlineData(null, "2020-01-31", "2020-02-01", false)]
    public void A_state_shows_while_it_holds(string? from, string? to, string asOf, bool shows)
    {
        var claim = Claim(ClaimTime.State, from, to);

        Assert.Equal(shows, claim.ShowsOn(DateOnly.Parse(asOf)));
        Assert.Equal(shows, claim.ShowsDuring(new Period(DateOnly.Parse(asOf), DateOnly.Parse(asOf))));
    }

    [Theory]
    [InlineData("2025-03-06", "2025-03-05", false)]
    [InlineData("2025-03-06", "2025-03-06", true)]
    [InlineData("2025-03-06", "2030-01-01", true)]
    [InlineData("2025-03", "2025-03-01", true)]
    [InlineData("2025", "2024-12-31", false)]
    [InlineData(null, "0001-01-01", true)]
    public void An_act_shows_from_its_first_day_on(string? from, string asOf, bool shows) =>
        Assert.Equal(shows, Claim(ClaimTime.Act, from, null).ShowsOn(DateOnly.Parse(asOf)));

    [Theory]
    [InlineData("2025-03-06", "2025-03-06..2025-03-06", true)]
    [InlineData("2025-03-06", "2025-03-07..2025-03-31", false)]
    [InlineData("2025-03", "2025-03-31..2025-04-30", true)]
    [InlineData("2025-03", "2025-04-01..2025-04-30", false)]
    [InlineData("2025", "2025-06-01..2025-06-30", true)]
    [InlineData("2025", "..", true)]
    [InlineData(null, "1900-01-01..1900-01-01", true)]
    public void An_act_is_in_a_window_that_meets_its_own_day_month_or_year(string? from, string window, bool shows) =>
        Assert.Equal(shows, Claim(ClaimTime.Act, from, null).ShowsDuring(Read(window)));

    private static ClaimPeriod Claim(ClaimTime time, string? from, string? to) => ClaimPeriod.Of(time, Date(from), Date(to));

    private static PartialDate? Date(string? text) => text is null ? null : PartialDate.Parse(text);

    private static Period Read(string text)
    {
        var ends = text.Split("..");
        return new Period(Day(ends[0]), Day(ends[1]));
    }

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.Parse(text);
}
