using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

public sealed class UniqueDirectivesPerLocationTests
{
    private static void Finds(string document, params string[] errors) =>
        Assert.Equal(errors, RuleFixture.Errors(context => new UniqueDirectivesPerLocation(context), document));

    [Fact]
    public void Once_at_each_place() => Finds(
        "query Q @once { dog @once { name @once } }");

    [Fact]
    public void Repeatable() => Finds(
        """fragment F on Dog @tag(name: "x") @tag(name: "x") { name @tag(name: "x") @tag(name: "y") }""");

    [Fact]
    public void Unknown_ones_are_not_its_business() => Finds(
        "{ dog @nope @nope { name } }");

    [Fact]
    public void Twice() => Finds(
        "query Q @once @once { dog @once @skip(if: true) @once @once { name @skip(if: true) @skip(if: false) } }",
        """1:9 1:15 The directive "@once" can only be used once at this location.""",
        """1:27 1:49 The directive "@once" can only be used once at this location.""",
        """1:27 1:55 The directive "@once" can only be used once at this location.""",
        """1:68 1:84 The directive "@skip" can only be used once at this location.""");
}
