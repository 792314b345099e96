namespace KnowledgeGraph.Model.Tests;

/// <summary>Directives about what is measured that would do nothing where they stand.</summary>
public sealed class MeasureMistakesTests
{
    private const string Tie = "type Tie @claim(predicate: \"TIED_TO\", timeBy: \"tieKind\")";
    private const string Topic = "type Topic implements Entity @node(key: \"topic\")";

    [Theory]
    [InlineData(Topic, "@speaksFor", "8:50: @speaksFor does not belong on Topic: it belongs on a kind of claim.")]
    [InlineData(Topic, "@membership", "8:50: @membership does not belong on Topic: it belongs on a kind of claim.")]
    [InlineData("type Evidence @evidence", "@membership", "13:25: @membership does not belong on Evidence: it belongs on a kind of claim.")]
    [InlineData("type Evidence @evidence", "@unmeasured", "13:25: @unmeasured does not belong on Evidence: it belongs on a kind of node.")]
    [InlineData(Tie, "@unmeasured", "25:58: @unmeasured does not belong on Tie: it belongs on a kind of node.")]
    [InlineData(
        Topic,
        "@unmeasured",
        "8:50: @unmeasured on Topic would do nothing, because a Topic takes no position: those that do are Actor holder of Stance. Remove it, or mend that.")]
    [InlineData(
        "interface Actor implements Entity",
        "@unmeasured",
        "4:35: @unmeasured does not belong on an interface: it belongs on a type.")]
    public void A_directive_on_what_it_says_nothing_of(string type, string directive, string problem) =>
        Assert.Equal([problem], SmallModel.ProblemsAfter(type, $"{type} {directive}"));

    [Theory]
    [InlineData(
        "from: Topic! @subject(reverse: \"ties\")\n  to: Actor!",
        "@speaksFor",
        "@speaksFor on Tie would do nothing, because no Topic takes a position that is measured: those that do are Actor holder of Stance. Remove it, or mend that.")]
    [InlineData(
        "from: Actor! @subject(reverse: \"ties\")\n  to: Entity!",
        "@speaksFor",
        "@speaksFor on Tie would do nothing, because not every Entity can take a position: those that can are Actor holder of Stance. Remove it, or mend that.")]
    [InlineData(
        "from: Country! @subject(reverse: \"ties\")\n  to: Actor!",
        "@membership",
        "@membership on Tie would do nothing, because its subject has to be of a type that all who take a position are of, and Country isn't one of Actor holder of Stance. Remove it, or mend that.")]
    public void Ends_that_do_not_fit(string ends, string directive, string problem)
    {
        var text = TestModels.TextOf("small.graphql")
            .Replace(Tie, $"{Tie} {directive}", StringComparison.Ordinal)
            .Replace("from: Actor! @subject(reverse: \"ties\")\n  to: Actor!", ends, StringComparison.Ordinal)
            .Replace(" @object(reverse: \"ties\")", " @object(reverse: \"tiedBy\")", StringComparison.Ordinal)
            .Replace("ALLIED @symmetric", "ALLIED", StringComparison.Ordinal);

        var exception = Assert.Throws<ModelException>(() => ModelLoader.Load("small.graphql", text));

        Assert.Equal([$"25:58: {problem}"], exception.Problems.Select(each => $"{each.Line}:{each.Column}: {each.Message}"));
    }

    [Theory]
    [InlineData("@speaksFor")]
    [InlineData("@membership")]
    public void A_model_in_which_nothing_is_measured(string directive)
    {
        var text = TestModels.TextOf("small.graphql")
            .Replace(Tie, $"{Tie} {directive}", StringComparison.Ordinal)
            .Replace(" @scale(value: 1)", "", StringComparison.Ordinal)
            .Replace(" @scale(value: -1)", "", StringComparison.Ordinal);

        var exception = Assert.Throws<ModelException>(() => ModelLoader.Load("small.graphql", text));

        Assert.Equal(
            [
                $"{directive} on Tie would do nothing, because no kind of claim takes a position: it needs two ends without a kind of node in common, and a "
                + "required enum attribute whose values have @scale. Remove it, or mend that.",
            ],
            exception.Problems.Select(each => each.Message));
    }

    [Theory]
    [InlineData(Tie, "@speaksFor")]
    [InlineData(Tie, "@membership")]
    [InlineData("type Country implements Actor @node(key: \"country\")", "@unmeasured")]
    public void Where_it_says_something_it_is_read(string type, string directive)
    {
        var model = ModelLoader.Load(
            "small.graphql", TestModels.TextOf("small.graphql").Replace(type, $"{type} {directive}", StringComparison.Ordinal));

        Assert.Equal(directive == "@speaksFor", model.Positions!.Offices.Any(kind => kind.Name == "Tie"));
        Assert.Equal(directive == "@membership", model.Positions.Memberships.Any(kind => kind.Name == "Tie"));
        Assert.Equal(directive != "@unmeasured", model.FindKindOfKey("country/x")!.IsMeasured);
    }
}
