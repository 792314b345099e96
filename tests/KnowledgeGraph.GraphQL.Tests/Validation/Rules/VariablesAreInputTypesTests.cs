using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

public sealed class VariablesAreInputTypesTests
{
    private static void Finds(string document, params string[] errors) =>
        Assert.Equal(errors, RuleFixture.Errors(context => new VariablesAreInputTypes(context), document));

    [Fact]
    public void Scalars_enums_and_input_objects() => Finds(
        "query Q($a: String, $b: [FurColor!]!, $c: Complex) { dog { name } }");

    [Fact]
    public void An_unknown_type_is_not_its_business() => Finds(
        "query Q($a: Nope) { dog { name } }");

    [Fact]
    public void Objects_unions_and_interfaces() => Finds(
        "query Q($a: Dog, $b: [[CatOrDog!]]!, $c: Pet) { dog { name } }",
        """1:13 Variable "$a" cannot be non-input type "Dog".""",
        """1:22 Variable "$b" cannot be non-input type "[[CatOrDog!]]!".""",
        """1:42 Variable "$c" cannot be non-input type "Pet".""");
}
