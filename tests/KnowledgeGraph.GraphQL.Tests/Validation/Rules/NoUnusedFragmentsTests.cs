using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

public sealed class NoUnusedFragmentsTests
{
    private static void Finds(string document, params string[] errors) =>
        Assert.Equal(errors, RuleFixture.Errors(context => new NoUnusedFragments(context), document));

    [Fact]
    public void All_used() => Finds(
        """
        { dog { ...A } }
        fragment A on Dog { ...B }
        fragment B on Dog { name }
        """);

    [Fact]
    public void Used_by_another_operation() => Finds(
        """
        query X { dog { name } }
        query Y { dog { ...A } }
        fragment A on Dog { name }
        """);

    [Fact]
    public void Not_used() => Finds(
        """
        { dog { name } }
        fragment A on Dog { name }
        fragment B on Dog { name }
        """,
        """2:1 Fragment "A" is never used.""",
        """3:1 Fragment "B" is never used.""");

    [Fact]
    public void Used_only_by_themselves() => Finds(
        """
        { dog { name } }
        fragment A on Dog { ...B }
        fragment B on Dog { ...A }
        """,
        """2:1 Fragment "A" is never used.""",
        """3:1 Fragment "B" is never used.""");
}
