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
}
