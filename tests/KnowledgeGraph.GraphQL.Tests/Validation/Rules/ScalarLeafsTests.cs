using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

public sealed class ScalarLeafsTests
{
    private static void Finds(string document, params string[] errors) =>
        Assert.Equal(errors, RuleFixture.Errors(context => new ScalarLeafs(context), document));

    [Fact]
    public void A_scalar_without_a_selection() => Finds(
        "fragment F on Dog { barks name(surname: true) }");

    [Fact]
    public void An_object_without_a_selection() => Finds(
        "{ human { relatives { name } pets } }",
        """1:30 Field "pets" of type "[Pet]" must have a selection of subfields. Did you mean "pets { ... }"?""");

    [Fact]
    public void An_abstract_type_without_a_selection() => Finds(
        "{ pet catOrDog }",
        """1:3 Field "pet" of type "Pet" must have a selection of subfields. Did you mean "pet { ... }"?""",
        """1:7 Field "catOrDog" of type "CatOrDog" must have a selection of subfields. Did you mean "catOrDog { ... }"?""");

    [Fact]
    public void A_scalar_with_a_selection() => Finds(
        "fragment F on Dog { barks { sinceWhen } }",
        """1:27 Field "barks" must not have a selection since type "Boolean" has no subfields.""");

    [Fact]
    public void An_enum_with_a_selection() => Finds(
        "fragment F on Cat { furColor { inHex } }",
        """1:30 Field "furColor" must not have a selection since type "FurColor" has no subfields.""");

    [Fact]
    public void A_scalar_with_arguments_and_a_selection() => Finds(
        "fragment F on Dog { knows(command: SIT) @include(if: true) { sinceWhen } }",
        """1:60 Field "knows" must not have a selection since type "Boolean" has no subfields.""");
}
