namespace KnowledgeGraph.Model.Tests;

public sealed class ClaimMistakesTests
{
    [Theory]
    [InlineData(
        "holder: Actor! @subject(reverse: \"stances\")",
        "holder: String",
        "16:6: Stance has no subject: mark the field of that end with @subject(reverse: …).")]
    [InlineData(
        "to: Actor! @object(reverse: \"ties\")",
        "to: Actor! @object(reverse: \"ties\") third: Actor! @object(reverse: \"thirds\")",
        "27:39: Tie has a second object, third, beside to: a claim has one; mark further ends with @ref.")]
    [InlineData("holder: Actor!", "holder: Acter!", "17:11: Unknown type Acter: did you mean Actor?")]
    [InlineData(
        "holder: Actor!",
        "holder: Actor",
        "17:11: holder is an end of the claim, which is always one node: write Actor!.")]
    [InlineData(
        "holder: Actor!",
        "holder: [Actor!]!",
        "17:11: holder is an end of the claim, which is always one node: write Actor!.")]
    [InlineData(
        "holder: Actor!",
        "holder: Position!",
        "17:11: Position is no kind of node: name an interface or a kind of node for the end holder.")]
    [InlineData(
        "holder: Actor!",
        "holder: Elephant!",
        "17:11: Unknown type Elephant: name an interface or a kind of node for the end holder.")]
    [InlineData(
        "about: Topic @ref",
        "about: [Topic!]! @ref",
        "29:10: about refers to one node at most: write Topic, without a list.")]
    [InlineData(
        "about: Topic @ref",
        "about: Topic @ref @search",
        "29:21: about has @ref, beside which @search says nothing: remove one of them.")]
    [InlineData(
        "about: Topic @ref",
        "about: Topic",
        "29:10: about cannot be of type Topic: an attribute has a scalar or an enum. What ties nodes is a claim: there, mark the field with @subject, @object or @ref.")]
    [InlineData(
        "about: Topic @ref",
        "about: Topic @ref about: Topic @ref",
        "29:21: Tie has the field about twice: remove one.")]
    [InlineData(
        "holder: Actor! @subject(reverse: \"stances\")",
        "holder: Actor! @subject",
        "17:18: @subject lacks its argument reverse: write @subject(reverse: …) with a text in quotes.")]
    [InlineData(
        "time: ACT)",
        "timeBy: \"positon\")",
        "16:55: timeBy names positon, which Stance does not have: did you mean position?")]
    [InlineData(
        "time: ACT)",
        "timeBy: \"sure\")",
        "16:55: timeBy names sure, which is no enum that is always there: give it the type of an enum with an exclamation mark.")]
    [InlineData(
        "time: ACT)",
        "timeBy: \"position\")",
        "16:55: timeBy names position, but SUPPORTS, OPPOSES of Position lack @time(is: …): add it.")]
    [InlineData(
        "time: ACT)",
        "time: ACT, timeBy: \"position\")",
        "16:13: Stance has both time and timeBy: keep one of them.")]
    [InlineData(
        ", time: ACT)",
        ")",
        "16:13: How Stance stands in time is missing: write time: STATE, time: ACT, or timeBy with the name of an enum attribute.")]
    [InlineData(
        "tieKind: TieKind!",
        "tieKind: TieKind",
        "25:47: timeBy names tieKind, which is no enum that is always there: give it the type of an enum with an exclamation mark.")]
    [InlineData(
        "to: Actor! @object(reverse: \"ties\")",
        "to: Topic! @object(reverse: \"tiedTo\")",
        "28:3: tieKind has @symmetric values, but the ends of Tie differ: give both one type and one reverse, or remove @symmetric.")]
    [InlineData(
        "tieKind: TieKind!",
        "tieKind: TieKind! other: TieKind!",
        "28:21: Tie has two attributes with @symmetric values, tieKind and other: keep one.")]
    public void A_kind_of_claim_without_its_ends_or_its_time(string original, string changed, params string[] problems) =>
        Assert.Equal(problems, SmallModel.ProblemsAfter(original, changed));
}
