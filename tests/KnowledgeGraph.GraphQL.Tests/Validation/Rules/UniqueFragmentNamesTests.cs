using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

public sealed class UniqueFragmentNamesTests
{
    private static void Finds(string document, params string[] errors) =>
        Assert.Equal(errors, RuleFixture.Errors(context => new UniqueFragmentNames(context), document));

    [Fact]
    public void Different_names() => Finds(
        """
        { dog { ...A ...B } }
        fragment A on Dog { name }
        fragment B on Dog { name }
        """);

    [Fact]
    public void Equal_names() => Finds(
        """
        { dog { ...A } }
        fragment A on Dog { name }
        fragment A on Dog { nickname }
        fragment A on Cat { name }
        """,
        """2:10 3:10 There can be only one fragment named "A".""",
        """2:10 4:10 There can be only one fragment named "A".""");

    [Fact]
    public void Of_equal_names_the_last_fragment_counts_for_other_rules() => Assert.Equal(
        ["""3:1 Fragment "B" is never used."""],
        RuleFixture.Errors(
            context => new NoUnusedFragments(context),
            """
            { dog { ...A } }
            fragment A on Dog { ...B }
            fragment B on Dog { name }
            fragment A on Dog { nickname }
            """));
}
