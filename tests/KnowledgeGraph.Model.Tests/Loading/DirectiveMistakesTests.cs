namespace KnowledgeGraph.Model.Tests;

public sealed class DirectiveMistakesTests
{
    [Theory]
    [InlineData("@unique", "@uniqe", "6:16: Unknown directive @uniqe: did you mean @unique?")]
    [InlineData(
        "@search",
        "@deprecated",
        "2:17: Unknown directive @deprecated: a model knows @node, @claim, @speaksFor, @membership, @unmeasured, @evidence, @cache, @subject, @object, @ref, @identity, @search, @unique, @range, @default, @scale, @symmetric, @time.")]
    [InlineData(
        "code: String @unique",
        "code: String @identity",
        "6:16: @identity does not belong on a node's attribute: it belongs on a field of a kind of claim or an attribute of interface Claim.")]
    [InlineData("@unique", "@unique @unique", "6:24: @unique stands here twice: keep one.")]
    [InlineData(
        "interface Actor implements Entity",
        "interface Actor implements Entity @node(key: \"actor\")",
        "4:35: @node does not belong on an interface: it belongs on a type.")]
    [InlineData(
        "enum TieKind {",
        "enum TieKind @symmetric {",
        "31:14: @symmetric does not belong on an enum: it belongs on an enum's value.")]
    [InlineData(
        "sure: Boolean!",
        "sure: Boolean! @unique",
        "11:18: @unique does not belong on an attribute of interface Claim: it belongs on a node's attribute.")]
    [InlineData(
        "@scale(value: 1)",
        "@scale(valeu: 1)",
        "22:12: @scale lacks its argument value: write @scale(value: …) with a number.",
        "22:19: Unknown argument valeu of @scale: did you mean value?")]
    [InlineData(
        "@scale(value: 1)",
        "@scale(value: \"high\")",
        "22:26: The argument value of @scale takes a number, not \"high\".")]
    [InlineData("@unique", "@unique(on: true)", "6:24: Unknown argument on of @unique: it takes none.")]
    [InlineData(
        "@node(key: \"topic\")",
        "@node",
        "8:30: @node lacks its argument key: write @node(key: …) with a text in quotes.")]
    [InlineData("time: ACT)", "time: NEVER)", "16:53: The argument time of @claim takes STATE or ACT, not NEVER.")]
    [InlineData(
        "tieKind: TieKind!",
        "tieKind: TieKind! @scale(value: 1)",
        "28:21: @scale does not belong on a field of a kind of claim: it belongs on an enum's value.")]
    [InlineData(
        "@node(key: \"topic\")",
        "@node(key: \"topic\", plurals: \"x\")",
        "8:50: Unknown argument plurals of @node: did you mean plural?")]
    public void A_directive_that_is_not_one_or_stands_in_the_wrong_place(string original, string changed, params string[] problems) =>
        Assert.Equal(problems, SmallModel.ProblemsAfter(original, changed));
}
