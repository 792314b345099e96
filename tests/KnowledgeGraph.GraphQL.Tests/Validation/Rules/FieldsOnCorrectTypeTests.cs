using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

public sealed class FieldsOnCorrectTypeTests
{
    private static void Finds(string document, params string[] errors) =>
        Assert.Equal(errors, RuleFixture.Errors(context => new FieldsOnCorrectType(context), document));

    [Fact]
    public void Fields_that_exist() => Finds(
        """
        fragment F on Dog { __typename name nick: nickname }
        fragment G on Pet { __typename name }
        fragment H on CatOrDog { __typename ... on Pet { name } }
        """);

    [Fact]
    public void Fields_of_an_unknown_type_are_not_its_business() => Finds(
        "fragment F on Nope { whatever }");

    [Fact]
    public void A_field_that_does_not_exist() => Finds(
        "fragment F on Dog { meowVolume }",
        """1:21 Cannot query field "meowVolume" on type "Dog". Did you mean "barkVolume"?""");

    [Fact]
    public void A_field_beside_a_slip_of_the_keys() => Finds(
        "fragment F on Dog { barkVolum litter { nicknam } }",
        """1:21 Cannot query field "barkVolum" on type "Dog". Did you mean "barkVolume"?""",
        """1:40 Cannot query field "nicknam" on type "Dog". Did you mean "nickname"?""");

    [Fact]
    public void An_alias_does_not_help() => Finds(
        "fragment F on Dog { name: mooVolume }",
        """1:21 Cannot query field "mooVolume" on type "Dog". Did you mean "barkVolume"?""");

    [Fact]
    public void A_field_of_an_unknown_field_is_not_reported() => Finds(
        "fragment F on Dog { unknown { deeper } }",
        """1:21 Cannot query field "unknown" on type "Dog". Did you mean "knows"?""");

    [Fact]
    public void A_field_that_only_implementations_have() => Finds(
        "fragment F on Pet { nickname }",
        """1:21 Cannot query field "nickname" on type "Pet". Did you mean to use an inline fragment on "Cat" or "Dog"?""");

    [Fact]
    public void A_field_of_a_union() => Finds(
        "fragment F on CatOrDog { name barkVolume }",
        """1:26 Cannot query field "name" on type "CatOrDog". Did you mean to use an inline fragment on "Being", "Pet", "Canine", "Cat", or "Dog"?""",
        """1:31 Cannot query field "barkVolume" on type "CatOrDog". Did you mean to use an inline fragment on "Dog"?""");

    [Fact]
    public void Inside_a_fragment() => Finds(
        "{ pet { ... on Dog { meows { no } } ... { purr } } }",
        """1:22 Cannot query field "meows" on type "Dog". Did you mean "knows"?""",
        """1:43 Cannot query field "purr" on type "Pet".""");

    [Fact]
    public void Introspection_below_the_root() => Finds(
        "{ dog { __schema { types { name } } } }",
        """1:9 Cannot query field "__schema" on type "Dog".""");
}
