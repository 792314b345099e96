using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

public sealed class KnownTypeNamesTests
{
    private static void Finds(string document, params string[] errors) =>
        Assert.Equal(errors, RuleFixture.Errors(context => new KnownTypeNames(context), document));

    [Fact]
    public void Types_that_exist() => Finds(
        """
        query Q($a: String, $b: [FurColor!]) { pet { ... on Dog { name } ...F ... { name } } }
        fragment F on Cat { name }
        """);

    [Fact]
    public void Built_in_types() => Finds(
        """
        query Q($a: ID) { __schema { types { ...F } } }
        fragment F on __Type { name }
        """);

    [Fact]
    public void Types_that_do_not() => Finds(
        """
        query Q($a: JumbledUpLetters, $b: [Intt]!) { pet { name ... on Badger { name } ...F } }
        fragment F on Peat { name }
        """,
        """1:13 Unknown type "JumbledUpLetters".""",
        """1:36 Unknown type "Intt". Did you mean "Int"?""",
        """1:64 Unknown type "Badger".""",
        """2:15 Unknown type "Peat". Did you mean "Pet" or "Cat"?""");
}
