using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

public sealed class ProvidedRequiredArgumentsTests
{
    private static void Finds(string document, params string[] errors) =>
        Assert.Equal(errors, RuleFixture.Errors(context => new ProvidedRequiredArguments(context), document));

    [Fact]
    public void All_given() => Finds(
        "{ args { nonNullInt(arg: 1) two(a: 1, b: 2) optional } dog @include(if: true) { name } }");

    [Fact]
    public void Unknown_arguments_are_not_its_business() => Finds(
        "{ dog { isHousetrained(nope: true) } nope }");

    [Fact]
    public void Of_a_field() => Finds(
        "{ args { nonNullInt two(b: 1) c: two } }",
        """1:10 Field "nonNullInt" argument "arg" of type "Int!" is required, but it was not provided.""",
        """1:21 Field "two" argument "a" of type "Int!" is required, but it was not provided.""",
        """1:31 Field "two" argument "a" of type "Int!" is required, but it was not provided.""",
        """1:31 Field "two" argument "b" of type "Int!" is required, but it was not provided.""");

    [Fact]
    public void With_a_wrong_value_it_is_given() => Finds(
        """{ args { two(a: "x", c: 1) } }""",
        """1:10 Field "two" argument "b" of type "Int!" is required, but it was not provided.""");

    [Fact]
    public void Of_a_directive() => Finds(
        "{ dog @include { name @skip @tag } }",
        """1:7 Directive "@include" argument "if" of type "Boolean!" is required, but it was not provided.""",
        """1:23 Directive "@skip" argument "if" of type "Boolean!" is required, but it was not provided.""",
        """1:29 Directive "@tag" argument "name" of type "String!" is required, but it was not provided.""");
}
