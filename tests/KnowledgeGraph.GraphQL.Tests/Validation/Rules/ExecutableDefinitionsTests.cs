using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

public sealed class ExecutableDefinitionsTests
{
    private static void Finds(string document, params string[] errors) =>
        Assert.Equal(errors, RuleFixture.Errors(context => new ExecutableDefinitions(context), document));

    [Fact]
    public void Operations_and_fragments_are_executable() => Finds(
        """
        { dog { ...F } }
        fragment F on Dog { name }
        """);

    [Fact]
    public void Type_definitions_are_not() => Finds(
        """
        query Q { dog { name } }

        type Cow { name: String }

        extend type Dog { color: String }
        """,
        """3:1 The "Cow" definition is not executable.""",
        """5:1 The "Dog" definition is not executable.""");

    [Fact]
    public void Neither_are_schemas_and_directives() => Finds(
        """
        schema { query: Query }
        directive @x on FIELD
        { dog { name } }
        """,
        "1:1 The schema definition is not executable.",
        """2:1 The "x" definition is not executable.""");
}
