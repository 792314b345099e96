namespace KnowledgeGraph.Analysis.Tests;

/// <summary>Groups with cohesion and ties, and those alone, worked out by hand.</summary>
public sealed class BlocTests
{
    private const double Exact = 1e-12;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>
    /// Four topics, actors a to e. a, b and c vote alike but that c abstains on the third and says no to the fourth; d and e vote against them on
    /// the first three, alike but on the fourth, where e abstains.
    /// </summary>
    private static BlocPartition TwoBlocs => Part("YYYY", "YYYY", "YYAN", "NNNN", "NNNA");

    /// <summary>Agreement: a–b 1; a–c, b–c (1 + 1 + ½ + 0) / 4 = 0.625; d–e (1 + 1 + 1 + ½) / 4 = 0.875.</summary>
    [Fact]
    public void Members_stand_in_the_order_of_their_ties()
    {
        var groups = TwoBlocs.Groups;

        Assert.Equal(2, groups.Count);
        Assert.Equal([0, 1, 2], groups[0].Members.Select(member => member.Actor));
        Assert.Equal([3, 4], groups[1].Members.Select(member => member.Actor));
        Assert.Equal([0.8125, 0.8125, 0.625], groups[0].Members.Select(member => member.Tie!.Value));
        Assert.Equal((1 + 0.625 + 0.625) / 3, groups[0].Tie!.Value, Exact);
        Assert.Equal(0.875, groups[1].Tie!.Value, Exact);
        Assert.Empty(TwoBlocs.Isolates);
    }

    /// <summary>
    /// Agreement index of the first group: topics 1 and 2 (3, 0, 0) 1 each; topic 3 (2 yes, 1 abstain): (2 − ½) / 3 = 0.5; topic 4 (2 yes, 1 no) 0.5; the
    /// mean is 0.75. Of the second: 1, 1, 1 and (1 − ½) / 2 = 0.25; 0.8125.
    /// </summary>
    [Fact]
    public void Cohesion_is_the_mean_agreement_index()
    {
        Assert.Equal(0.75, TwoBlocs.Groups[0].Cohesion!.Value, Exact);
        Assert.Equal(0.8125, TwoBlocs.Groups[1].Cohesion!.Value, Exact);
    }

    /// <summary>With d and e: a and b (0 + 0 + 0 + 0) / 4 and (0 + 0 + 0 + ½) / 4; c (0 + 0 + ½ + 1) / 4 and (0 + 0 + ½ + ½) / 4.</summary>
    [Fact]
    public void Outside_is_the_mean_with_all_others()
    {
        var outside = TwoBlocs.Groups[0].Members.Select(member => member.Outside!.Value).ToArray();

        Assert.Equal((0 + 0.125) / 2, outside[0], Exact);
        Assert.Equal((0.375 + 0.25) / 2, outside[2], Exact);
        Assert.Equal((0 + 0 + 0.375) / 3, TwoBlocs.Groups[1].Members.First(member => member.Actor == 3).Outside!.Value, Exact);
    }

    [Fact]
    public void Who_agrees_with_nobody_is_alone()
    {
        var parted = Part("YYYY", "YYYY", "YYYN", "NNNN");

        Assert.Equal([0, 1, 2], Assert.Single(parted.Groups).Members.Select(member => member.Actor).Order());
        var alone = Assert.Single(parted.Isolates);
        Assert.Equal(3, alone.Actor);
        Assert.Null(alone.Tie);
        Assert.Equal((0 + 0 + 0.25) / 3, alone.Outside!.Value, Exact);
    }

    [Fact]
    public void Whoever_shares_too_little_with_everybody_is_alone_and_has_no_ties()
    {
        var parted = Part("YYYY----", "YYYY----", "----YY--", "NNNN----");

        Assert.Equal([2, 3], parted.Isolates.Select(alone => alone.Actor));
        Assert.Equal((null, null), (parted.Isolates[0].Tie, parted.Isolates[0].Outside));
        Assert.Equal((null, 0), (parted.Isolates[1].Tie, parted.Isolates[1].Outside));
    }

    [Fact]
    public void Nobody_is_parted_into_nothing()
    {
        var parted = Part();

        Assert.Empty(parted.Groups);
        Assert.Empty(parted.Isolates);
        Assert.Equal(0, parted.Modularity);
    }

    [Fact]
    public void The_same_votes_give_the_same_blocs_in_whatever_order_they_came()
    {
        var random = new Random(8);
        string[] votes = [.. Enumerable.Range(0, 25).Select(_ => string.Concat(Enumerable.Range(0, 40).Select(_ => "YAN-"[random.Next(4)])))];
        var first = Describe(Part(votes));

        Assert.Equal(first, Describe(Part(votes)));
        Assert.Equal(first, Describe(Part(votes, fromTheEnd: true)));
    }

    private static string Describe(BlocPartition parted) => string.Join('|', parted.Groups.Select(
        group => $"{string.Join(',', group.Members.Select(member => member.Actor))} {group.Cohesion:R} {group.Tie:R}").Concat(parted.Isolates.Select(alone => $"{alone.Actor}")));

    private static BlocPartition Part(params string[] votes) => Part(votes, fromTheEnd: false);

    /// <param name="votes">Of each actor, a letter for each topic; `-` for none.</param>
    private static BlocPartition Part(string[] votes, bool fromTheEnd)
    {
        var collected = new Votes();
        var all = votes.SelectMany((row, actor) => row.Select((vote, topic) => (actor, topic, vote))).Where(each => each.vote != '-');
        foreach (var (actor, topic, vote) in fromTheEnd ? all.Reverse() : all)
        {
            collected.Add($"country~{actor:00}", $"topic~{topic:00}", vote);
        }

        var slice = Votes.Whole(collected.Build());
        int[] places = [.. votes.Select((_, actor) => slice.Columns.FindActor($"country~{actor:00}"))];
        var scorer = new PairScorer(new AgreementMeasure(), 3);
        var scores = ScoreMatrix.Compute(PositionPlanes.Build(slice, places, Cancellation), places.Length, scorer, Cancellation);
        return BlocPartition.Of(scores, slice, places, Cancellation);
    }
}
