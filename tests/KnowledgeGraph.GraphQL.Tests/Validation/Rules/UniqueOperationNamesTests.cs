using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

public sealed class UniqueOperationNamesTests
{
    private static void Finds(string document, params string[] errors) =>
        Assert.Equal(errors, RuleFixture.Errors(context => new UniqueOperationNames(context), document));

    [Fact]
    public void One_anonymous_operation() => Finds(
        "{ dog { name } }");

    [Fact]
    public void Different_names() => Finds(
        """
        query A { dog { name } }
        mutation B { rename(name: "x") { name } }
        """);

    [Fact]
    public void An_operation_may_share_a_fragment_s_name() => Finds(
        """
        query A { dog { ...A } }
        fragment A on Dog { name }
        """);

    [Fact]
    public void Equal_names() => Finds(
        """
        query A { dog { name } }
        query A { cat { name } }
        """,
        """1:7 2:7 There can be only one operation named "A".""");

    [Fact]
    public void Equal_names_of_different_kinds() => Finds(
        """
        query A { dog { name } }
        mutation A { rename(name: "x") { name } }
        subscription A { newDog { name } }
        """,
        """1:7 2:10 There can be only one operation named "A".""",
        """1:7 3:14 There can be only one operation named "A".""");
}
