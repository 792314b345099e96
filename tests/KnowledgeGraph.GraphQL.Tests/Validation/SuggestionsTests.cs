using KnowledgeGraph.GraphQL.Validation;

namespace KnowledgeGraph.GraphQL.Tests.Validation;

public sealed class SuggestionsTests
{
    [Theory]
    [InlineData("", "a", "a")]
    [InlineData("input", "", "")]
    [InlineData("greenish", "green", "green")]
    [InlineData("green", "greenish,blue", "greenish")]
    [InlineData("verylongstring", "VERYLONGSTRING", "VERYLONGSTRING")]
    [InlineData("abc", "ab,abc,abcd,cab", "abc,ab,abcd,cab")]
    [InlineData("ab", "ba,aa,zz", "aa,ba")]
    [InlineData("field1", "field10,field2,field1x", "field1x,field2,field10")]
    public void The_nearest_names_come_first(string input, string known, string expected) =>
        Assert.Equal(
            expected.Split(',', StringSplitOptions.RemoveEmptyEntries),
            Suggestions.Nearest(input, known.Split(',', StringSplitOptions.RemoveEmptyEntries)));

    [Theory]
    [InlineData("", "")]
    [InlineData("A", " Did you mean \"A\"?")]
    [InlineData("A,B", " Did you mean \"A\" or \"B\"?")]
    [InlineData("A,B,C", " Did you mean \"A\", \"B\", or \"C\"?")]
    [InlineData("A,B,C,D,E,F", " Did you mean \"A\", \"B\", \"C\", \"D\", or \"E\"?")]
    public void No_more_than_five_are_named(string names, string sentence) =>
        Assert.Equal(sentence, Suggestions.Sentence(names.Split(',', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void A_subject_says_what_is_meant() =>
        Assert.Equal(" Did you mean the enum value \"A\"?", Suggestions.Sentence(["A"], "the enum value"));

    [Fact]
    public void A_very_long_name_is_not_compared() =>
        Assert.Empty(Suggestions.Nearest(new string('a', 10_000), [new string('a', 9_999)]));
}
