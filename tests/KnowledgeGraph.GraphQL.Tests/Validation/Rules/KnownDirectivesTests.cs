using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Tests.Validation.Rules;

public sealed class KnownDirectivesTests
{
    private static void Finds(string document, params string[] errors) =>
        Assert.Equal(errors, RuleFixture.Errors(context => new KnownDirectives(context), document));

    [Fact]
    public void Where_they_may_stand() => Finds(
        """
        query Q($a: Boolean @onVariable) @onQuery { dog @onField { ...F @onSpread ... @onInline { name @skip(if: $a) } } }
        fragment F on Dog @onFragment { name @tag(name: "x") }
        """);

    [Fact]
    public void Unknown() => Finds(
        "query Q @nope { dog @nope { name ... @nope { name } } }",
        """1:9 Unknown directive "@nope".""",
        """1:21 Unknown directive "@nope".""",
        """1:38 Unknown directive "@nope".""");

    [Fact]
    public void Where_they_may_not_stand() => Finds(
        """
        query Q($a: Int @onField) @include(if: true) { dog @onQuery { ...F @onField ... @onSpread { name } } }
        mutation M @onQuery { rename(name: "x") { name } }
        subscription S @onMutation { newDog { name } }
        fragment F on Dog @onInline { name }
        """,
        """1:27 Directive "@include" may not be used on QUERY.""",
        """1:17 Directive "@onField" may not be used on VARIABLE_DEFINITION.""",
        """1:52 Directive "@onQuery" may not be used on FIELD.""",
        """1:68 Directive "@onField" may not be used on FRAGMENT_SPREAD.""",
        """1:81 Directive "@onSpread" may not be used on INLINE_FRAGMENT.""",
        """2:12 Directive "@onQuery" may not be used on MUTATION.""",
        """3:16 Directive "@onMutation" may not be used on SUBSCRIPTION.""",
        """4:19 Directive "@onInline" may not be used on FRAGMENT_DEFINITION.""");
}
