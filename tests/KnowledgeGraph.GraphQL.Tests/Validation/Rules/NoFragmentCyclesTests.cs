using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

public sealed class NoFragmentCyclesTests
{
    private static void Finds(string document, params string[] errors) =>
        Assert.Equal(errors, RuleFixture.Errors(context => new NoFragmentCycles(context), document));

    [Fact]
    public void A_chain() => Finds(
        """
        fragment A on Dog { ...B }
        fragment B on Dog { ...C }
        fragment C on Dog { name }
        """);

    [Fact]
    public void Twice_is_no_cycle() => Finds(
        """
        fragment A on Dog { ...B ...B }
        fragment B on Dog { name }
        """);

    [Fact]
    public void Itself() => Finds(
        "fragment A on Dog { mother { ...A } }",
        """1:30 Cannot spread fragment "A" within itself.""");

    [Fact]
    public void Itself_in_an_inline_fragment() => Finds(
        "fragment A on Pet { ... on Dog { ...A } }",
        """1:34 Cannot spread fragment "A" within itself.""");

    [Fact]
    public void Each_other() => Finds(
        """
        fragment A on Dog { ...B }
        fragment B on Dog { ...A }
        """,
        """1:21 2:21 Cannot spread fragment "A" within itself via "B".""");

    [Fact]
    public void A_long_way_round() => Finds(
        """
        fragment A on Dog { ...B }
        fragment B on Dog { ...C }
        fragment C on Dog { ...D }
        fragment D on Dog { ...B ...A }
        """,
        """2:21 3:21 4:21 Cannot spread fragment "B" within itself via "C", "D".""",
        """1:21 2:21 3:21 4:26 Cannot spread fragment "A" within itself via "B", "C", "D".""");

    [Fact]
    public void Two_ways_round() => Finds(
        """
        fragment A on Dog { ...B ...C }
        fragment B on Dog { ...C }
        fragment C on Dog { ...A ...B }
        """,
        """1:21 2:21 3:21 Cannot spread fragment "A" within itself via "B", "C".""",
        """2:21 3:26 Cannot spread fragment "B" within itself via "C".""");

    [Fact]
    public void Unknown_fragments() => Finds(
        "fragment A on Dog { ...Nope }");

    [Fact]
    public void Of_fragments_with_one_name_the_first_is_searched() => Finds(
        """
        { dog { ...A } }
        fragment A on Dog { name }
        fragment A on Dog { ...A }
        """);

    [Fact]
    public void Of_tangled_fragments_the_outer_spreads_are_followed_first() => Finds(
        """
        { dog { ...A } }
        fragment A on Dog { mother { ...B } ...B }
        fragment B on Dog { ...A }
        """,
        """2:37 3:21 Cannot spread fragment "A" within itself via "B".""");
}
