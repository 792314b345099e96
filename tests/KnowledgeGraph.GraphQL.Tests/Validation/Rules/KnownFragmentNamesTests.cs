using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

public sealed class KnownFragmentNamesTests
{
    private static void Finds(string document, params string[] errors) =>
        Assert.Equal(errors, RuleFixture.Errors(context => new KnownFragmentNames(context), document));

    [Fact]
    public void Fragments_that_exist() => Finds(
        """
        { dog { ...A ... { ...A } } }
        fragment A on Dog { name }
        """);

    [Fact]
    public void Fragments_that_do_not() => Finds(
        """
        { dog { ...  A ... on Dog { ...B } } }
        fragment C on Dog { ...D }
        """,
        """1:14 Unknown fragment "A".""",
        """1:32 Unknown fragment "B".""",
        """2:24 Unknown fragment "D".""");
}
