namespace KnowledgeGraph.Analysis.Tests;

/// <summary>Which of an actor's positions count.</summary>
public sealed class LatestPositionsTests
{
    private const string A = "country~a";

    [Fact]
    public void The_latest_counts()
    {
        var columns = new Votes().Add(A, "topic~1", 'Y', "2020-01-01").Add(A, "topic~1", 'N', "2021-05").Add(A, "topic~1", 'A', "2020-12-31").Build();

        Assert.Equal("topic~1=-1", Votes.Latest(Votes.Whole(columns), A));
    }

    [Fact]
    public void Several_of_one_day_average()
    {
        var columns = new Votes().Add(A, "topic~1", 'N', "2019-01-01").Add(A, "topic~1", 'Y').Add(A, "topic~1", 'A').Build();

        Assert.Equal("topic~1=0.5", Votes.Latest(Votes.Whole(columns), A));
    }

    [Fact]
    public void One_without_a_date_is_the_earliest()
    {
        var columns = new Votes().Add(A, "topic~1", 'Y', null).Add(A, "topic~1", 'N').Add(A, "topic~2", 'A', null).Build();

        Assert.Equal("topic~1=-1 topic~2=0", Votes.Latest(Votes.Whole(columns), A));
    }

    [Theory]
    [InlineData("2019-12-31", "")]
    [InlineData("2020-01-01", "topic~1=1")]
    [InlineData("2020-06-01", "topic~1=-1")]
    [InlineData("2030-01-01", "topic~1=-1")]
    public void A_day_has_what_was_said_by_then(string day, string expected)
    {
        var columns = new Votes().Add(A, "topic~1", 'Y').Add(A, "topic~1", 'N', "2020-06").Build();
        var number = DateOnly.Parse(day, null).DayNumber;

        Assert.Equal(expected, Votes.Latest(Votes.Whole(columns) with { Window = new PositionWindow(number, number, false) }, A));
    }

    [Theory]
    [InlineData("2020-01-02", "2020-05-31", "")]
    [InlineData("2020-01-01", "2020-05-31", "topic~1=1")]
    [InlineData("2020-06-30", "2020-07-31", "topic~1=-1")]
    public void A_window_has_what_was_said_in_it(string from, string to, string expected)
    {
        var columns = new Votes().Add(A, "topic~1", 'Y').Add(A, "topic~1", 'N', "2020-06").Build();
        var window = new PositionWindow(DateOnly.Parse(from, null).DayNumber, DateOnly.Parse(to, null).DayNumber, true);

        Assert.Equal(expected, Votes.Latest(Votes.Whole(columns) with { Window = window }, A));
    }

    [Fact]
    public void A_voice_takes_no_position()
    {
        var columns = new Votes().Add("voice~x", "topic~1", 'Y').Add(A, "topic~2", 'Y').Build();

        Assert.Equal([A], columns.ActorIds);
        Assert.Equal(["topic~2"], columns.TopicIds);
    }

    [Fact]
    public void What_somebody_says_in_office_counts_for_the_body_too()
    {
        var columns = new Votes()
            .Add("country~minister", "topic~1", 'N', "2020-03-01")
            .Add("country~minister", "topic~2", 'N', "2022-03-01")
            .Add(A, "topic~1", 'Y', "2020-01-01")
            .Office("country~minister", A, "2020-01-01", "2021-12-31")
            .Office("country~minister", "country~other", null, null)
            .Build();
        var rolled = Votes.Whole(columns.RolledUp);

        Assert.Equal("topic~1=1", Votes.Latest(Votes.Whole(columns), A));
        Assert.Equal("topic~1=-1", Votes.Latest(rolled, A));
        Assert.Equal("topic~1=-1 topic~2=-1", Votes.Latest(rolled, "country~other"));
        Assert.Equal("topic~1=-1 topic~2=-1", Votes.Latest(rolled, "country~minister"));
    }
}
