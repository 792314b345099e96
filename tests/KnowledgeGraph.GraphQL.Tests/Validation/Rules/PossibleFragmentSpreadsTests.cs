using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

public sealed class PossibleFragmentSpreadsTests
{
    private static void Finds(string document, params string[] errors) =>
        Assert.Equal(errors, RuleFixture.Errors(context => new PossibleFragmentSpreads(context), document));

    [Fact]
    public void The_same_object() => Finds(
        """
        fragment A on Dog { ...B ... on Dog { name } }
        fragment B on Dog { name }
        """);

    [Fact]
    public void An_object_into_its_interface_and_union() => Finds(
        """
        fragment A on Pet { ...D ... on Cat { name } }
        fragment B on CatOrDog { ...D }
        fragment D on Dog { name }
        """);

    [Fact]
    public void Types_that_overlap() => Finds(
        """
        fragment A on Pet { ... on CatOrDog { __typename } ... on Being { name }
          ... on DogOrHuman { __typename } }
        """);

    [Fact]
    public void Unknown_types_are_not_its_business() => Finds(
        """
        fragment A on Dog { ... on Nope { name } ...B }
        fragment B on Nopes { name }
        """);

    [Fact]
    public void Different_objects() => Finds(
        """
        fragment A on Cat { ...B ... on Dog { barkVolume } }
        fragment B on Dog { barkVolume }
        """,
        """1:21 Fragment "B" cannot be spread here as objects of type "Cat" can never be of type "Dog".""",
        """1:26 Fragment cannot be spread here as objects of type "Cat" can never be of type "Dog".""");

    [Fact]
    public void An_object_that_is_no_member() => Finds(
        """
        fragment A on Pet { ...H ... on Human { name } }
        fragment H on Human { name }
        """,
        """1:21 Fragment "H" cannot be spread here as objects of type "Pet" can never be of type "Human".""",
        """1:26 Fragment cannot be spread here as objects of type "Pet" can never be of type "Human".""");

    [Fact]
    public void An_interface_into_an_object() => Finds(
        "fragment A on Human { ... on Pet { name } }",
        """1:23 Fragment cannot be spread here as objects of type "Human" can never be of type "Pet".""");

    [Fact]
    public void Abstract_types_without_a_common_object() => Finds(
        """
        fragment A on Canine { ...B }
        fragment B on HumanOnly { name }
        fragment C on Cat { ... on Canine { name } }
        """,
        """3:21 Fragment cannot be spread here as objects of type "Cat" can never be of type "Canine".""");
}
