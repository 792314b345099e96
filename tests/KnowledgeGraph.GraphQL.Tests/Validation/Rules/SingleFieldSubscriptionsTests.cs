using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

public sealed class SingleFieldSubscriptionsTests
{
    private static void Finds(string document, params string[] errors) =>
        Assert.Equal(errors, RuleFixture.Errors(context => new SingleFieldSubscriptions(context), document));

    [Fact]
    public void One_field() => Finds(
        "subscription S { newDog { name nickname } }");

    [Fact]
    public void One_field_twice() => Finds(
        "subscription S { newDog { name } newDog { nickname } }");

    [Fact]
    public void One_field_through_fragments() => Finds(
        """
        subscription S { ...F ... on Subscription { newDog { name } } }
        fragment F on Subscription { newDog { nickname } }
        """);

    [Fact]
    public void Queries_are_free() => Finds(
        "{ dog { name } cat { name } }");

    [Fact]
    public void Two_fields() => Finds(
        "subscription S { newDog { name } newCat { name } }",
        """1:34 Subscription "S" must select only one top level field.""");

    [Fact]
    public void Two_fields_without_a_name() => Finds(
        "subscription { newDog { name } newCat { name } again: newCat { name } }",
        "1:32 1:48 Anonymous Subscription must select only one top level field.");

    [Fact]
    public void Two_fields_through_a_fragment() => Finds(
        """
        subscription S { newDog { name } ...F }
        fragment F on Subscription { newCat { name } }
        """,
        """2:30 Subscription "S" must select only one top level field.""");

    [Fact]
    public void Fragments_that_go_round() => Finds(
        """
        subscription S { ...F }
        fragment F on Subscription { ...F newDog { name } }
        """);

    [Fact]
    public void Introspection() => Finds(
        "subscription S { __typename }",
        """1:18 Subscription "S" must not select an introspection top level field.""");

    [Fact]
    public void Introspection_beside_a_field() => Finds(
        "subscription { newDog { name } type: __typename }",
        "1:32 Anonymous Subscription must select only one top level field.",
        "1:32 Anonymous Subscription must not select an introspection top level field.");

    [Fact]
    public void Conditions() => Finds(
        """
        subscription S { newDog @skip(if: true) { name } ...F @include(if: false) }
        fragment F on Subscription { newDog { name } }
        """,
        """1:25 1:55 Subscription "S" must not use `@skip` or `@include` directives in the top level selection.""");

    [Fact]
    public void A_condition_without_a_name() => Finds(
        "subscription { ... @include(if: true) { newDog { name } } }",
        "1:20 Anonymous Subscription must not use `@skip` or `@include` directives in the top level selection.");

    [Fact]
    public void Fragments_on_another_type_select_nothing() => Finds(
        """
        subscription { newDog { name } ... on Query { dog { name } } ...A }
        fragment A on Dog { __typename }
        """);
}
