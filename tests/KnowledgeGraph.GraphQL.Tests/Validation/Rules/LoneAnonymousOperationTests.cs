using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

public sealed class LoneAnonymousOperationTests
{
    private static void Finds(string document, params string[] errors) =>
        Assert.Equal(errors, RuleFixture.Errors(context => new LoneAnonymousOperation(context), document));

    [Fact]
    public void Alone() => Finds(
        "{ dog { name } }");

    [Fact]
    public void Alone_with_a_fragment() => Finds(
        """
        { dog { ...F } }
        fragment F on Dog { name }
        """);

    [Fact]
    public void Several_with_names() => Finds(
        """
        query A { dog { name } }
        query B { cat { name } }
        """);

    [Fact]
    public void Two_without_names() => Finds(
        """
        { dog { name } }
        { cat { name } }
        """,
        "1:1 This anonymous operation must be the only defined operation.",
        "2:1 This anonymous operation must be the only defined operation.");

    [Fact]
    public void One_without_a_name_beside_another() => Finds(
        """
        { dog { name } }
        query B { cat { name } }
        """,
        "1:1 This anonymous operation must be the only defined operation.");
}
