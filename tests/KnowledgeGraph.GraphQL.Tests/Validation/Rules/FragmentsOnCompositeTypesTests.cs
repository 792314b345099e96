using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

public sealed class FragmentsOnCompositeTypesTests
{
    private static void Finds(string document, params string[] errors) =>
        Assert.Equal(errors, RuleFixture.Errors(context => new FragmentsOnCompositeTypes(context), document));

    [Fact]
    public void Object_interface_and_union() => Finds(
        """
        fragment A on Dog { name }
        fragment B on Pet { name }
        fragment C on CatOrDog { __typename }
        fragment D on Pet { ... on Dog { name } ... { name } }
        """);

    [Fact]
    public void A_type_that_does_not_exist_is_not_its_business() => Finds(
        "fragment A on Nope { name }");

    [Fact]
    public void Scalar_enum_and_input() => Finds(
        """
        fragment A on Boolean { bad }
        fragment B on FurColor { bad }
        fragment C on Complex { bad }
        """,
        """1:15 Fragment "A" cannot condition on non composite type "Boolean".""",
        """2:15 Fragment "B" cannot condition on non composite type "FurColor".""",
        """3:15 Fragment "C" cannot condition on non composite type "Complex".""");

    [Fact]
    public void An_inline_fragment_on_a_scalar() => Finds(
        "fragment A on Pet { ... on String { bad } }",
        """1:28 Fragment cannot condition on non composite type "String".""");
}
