namespace KnowledgeGraph.Model.Tests;

public sealed class EnumMistakesTests
{
    [Theory]
    [InlineData(
        "SUPPORTS @scale(value: 1)",
        "SUPPORTS",
        "22:3: SUPPORTS has no place on the scale of Position: give it @scale(value: …) as the other values have, or take theirs away.")]
    [InlineData(
        "OPPOSES @scale(value: -1)",
        "SUPPORTS @scale(value: -1)",
        "23:3: Position has the value SUPPORTS twice: remove one.")]
    [InlineData("enum TieKind {", "enum Empty enum TieKind {", "31:6: Empty has no values: give it at least one.")]
    public void An_enum_with_holes(string original, string changed, params string[] problems) =>
        Assert.Equal(problems, SmallModel.ProblemsAfter(original, changed));
}
