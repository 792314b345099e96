using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

public sealed class KnownArgumentNamesTests
{
    private static void Finds(string document, params string[] errors) =>
        Assert.Equal(errors, RuleFixture.Errors(context => new KnownArgumentNames(context), document));

    [Fact]
    public void Arguments_that_exist() => Finds(
        "{ dog { knows(command: SIT) isAt(x: 1, y: 2) @include(if: true) } }");

    [Fact]
    public void Arguments_of_unknown_fields_are_not_its_business() => Finds(
        "{ dog { nope(arg: 1) @nope(arg: 1) } }");

    [Fact]
    public void Of_a_field() => Finds(
        "{ dog { knows(comand: SIT, thing: 1) isAt(a: 1) } }",
        """1:15 Unknown argument "comand" on field "Dog.knows". Did you mean "command"?""",
        """1:28 Unknown argument "thing" on field "Dog.knows".""",
        """1:43 Unknown argument "a" on field "Dog.isAt". Did you mean "x" or "y"?""");

    [Fact]
    public void Of_a_field_of_an_interface() => Finds(
        "{ pet { name(sirname: true) ... on Dog { knows(not: 1) } } }",
        """1:14 Unknown argument "sirname" on field "Pet.name". Did you mean "surname"?""",
        """1:48 Unknown argument "not" on field "Dog.knows".""");

    [Fact]
    public void Of_a_directive() => Finds(
        "{ dog @skip(iff: true) @once(m: 1) { name } }",
        """1:13 Unknown argument "iff" on directive "@skip". Did you mean "if"?""",
        """1:30 Unknown argument "m" on directive "@once". Did you mean "n"?""");

    [Fact]
    public void Of_introspection() => Finds(
        """{ __type(nam: "Dog") { name } }""",
        """1:10 Unknown argument "nam" on field "Query.__type". Did you mean "name"?""");
}
