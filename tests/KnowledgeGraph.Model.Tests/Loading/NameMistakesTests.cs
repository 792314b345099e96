namespace KnowledgeGraph.Model.Tests;

public sealed class NameMistakesTests
{
    [Theory]
    [InlineData(
        "type Topic implements Entity @node(key: \"topic\")",
        "type Node implements Entity @node(key: \"topic\")",
        "8:6: Node is built in: choose another name.",
        "8:6: The root field node of Node is taken by the API itself: rename the kind.",
        "8:6: The root field nodes of Node is taken by the API itself: give the kind another plural (plural: …) or name.",
        "18:10: Unknown type Topic: name an interface or a kind of node for the end topic.",
        "29:10: Unknown type Topic: name an interface or a kind of node for the end about.")]
    [InlineData(
        "type Topic implements Entity @node(key: \"topic\")",
        "type Topic implements Entity @node(key: \"topic\") type CountryFilter implements Entity @node(key: \"f\")",
        "8:55: CountryFilter is what the public schema derives from Country: choose another name.")]
    [InlineData(
        "type Topic implements Entity @node(key: \"topic\")",
        "type Topic implements Entity @node(key: \"topic\") type thing implements Entity @node(key: \"thing\")",
        "8:55: thing does not begin with a capital letter, as the names of types do: choose another name.")]
    [InlineData(
        "@node(key: \"topic\")",
        "@node(key: \"country\")",
        "8:41: The keys of Topic would begin with country, as those of Country do: choose another beginning.")]
    [InlineData(
        "@node(key: \"topic\")",
        "@node(key: \"Topic\")",
        "8:41: “Topic” cannot begin keys: write lower-case letters, digits and hyphens, such as topic.")]
    [InlineData(
        "@node(key: \"topic\")",
        "@node(key: \"topic\", plural: \"countries\")",
        "8:58: The root field countries of Topic is taken by Country: give the kind another plural (plural: …) or name.")]
    [InlineData(
        "@node(key: \"topic\")",
        "@node(key: \"topic\", plural: \"Topics!\")",
        "8:58: “Topics!” cannot be a plural: write letters and digits that begin with a small letter, such as topics.")]
    [InlineData(
        "@node(key: \"topic\")",
        "@node(key: \"topic\", plural: \"nodes\")",
        "8:58: The root field nodes of Topic is taken by the API itself: give the kind another plural (plural: …) or name.")]
    [InlineData(
        "@node(key: \"topic\")",
        "@node(key: \"stance\")",
        "16:6: The ids of Stance begin with stance, as the keys of Topic do: rename one of the two.")]
    [InlineData(
        "\"TIED_TO\"",
        "\"TAKES_STANCE\"",
        "25:28: The predicate TAKES_STANCE is that of Stance already: choose another one.")]
    [InlineData(
        "\"TIED_TO\"",
        "\"tied to\"",
        "25:28: “tied to” is no predicate: write capital letters, digits and underscores, such as MEMBER_OF.")]
    [InlineData(
        "\"TIED_TO\"",
        "\"FROM\"",
        "25:28: The predicate FROM is used by the stores themselves: choose another one.")]
    [InlineData(
        "code: String @unique",
        "sure: String code: String and: Int __x: Int",
        "6:29: and is a word of the filters: choose another name.",
        "6:38: __x begins with two underscores, which GraphQL keeps for itself: choose another name.")]
    [InlineData(
        "tieKind: TieKind!",
        "tieKind: TieKind! position: String",
        "28:21: position is String on Tie but Position! on Stance: give both one type or two names, so that clients can ask for both at once.")]
    [InlineData(
        "position: Position! @identity",
        "predicate: String count: Int",
        "19:3: predicate is built into every claim: choose another name.",
        "19:21: count is a word of the filters: choose another name.")]
    [InlineData(
        "about: Topic @ref",
        "position: Topic @ref",
        "29:3: position is an end of Tie but an attribute of Stance: rename one of the two.")]
    [InlineData("sure: Boolean!", "evidence: Boolean!", "11:3: evidence is built into every claim: choose another name.")]
    [InlineData(
        "source: Source! @ref",
        "id: ID! source: Source! @ref",
        "14:3: id is built into every piece of evidence: choose another name.")]
    [InlineData(
        "name: String! @search",
        "name: String! topic: String",
        "2:17: topic is also the name by which filters of Entity reach the kind: choose another name.")]
    [InlineData(
        "sure: Boolean!",
        "tie: Boolean!",
        "11:3: tie is also the name by which filters of Claim reach the kind: choose another name.")]
    [InlineData(
        "type Topic implements Entity @node(key: \"topic\")",
        "type Topic implements Entity @node(key: \"topic\") { code: Int }",
        "8:52: code is Int on Topic but String on Country: give both one type or two names, so that clients can ask for both at once.")]
    [InlineData(
        "topic: Topic! @object(reverse: \"stances\")",
        "topic: Topic! @object(reverse: \"code\")",
        "18:34: The reverse code of Stance has the name of an attribute of Country: rename one of the two.")]
    [InlineData(
        "topic: Topic! @object(reverse: \"stances\")",
        "topic: Topic! @object(reverse: \"the stances\")",
        "18:34: “the stances” cannot be a field: write letters and digits that begin with a small letter, such as memberOf.")]
    [InlineData(
        "topic: Topic! @object(reverse: \"stances\")",
        "topic: Topic! @object(reverse: \"not\")",
        "18:34: not is built into every node or its filters: choose another reverse.")]
    [InlineData(
        "from: Actor! @subject(reverse: \"ties\")",
        "from: Actor! @subject(reverse: \"country\")",
        "26:34: country is also the name by which filters of Actor reach the kind: choose another reverse.",
        "28:3: tieKind has @symmetric values, but the ends of Tie differ: give both one type and one reverse, or remove @symmetric.")]
    [InlineData(
        "from: Actor! @subject(reverse: \"ties\")",
        "from: Actor! @subject(reverse: \"stances\")",
        "26:34: Actor would have two reverse fields stances: that of Stance (holder) and that of Tie (from). Give one of them another name.",
        "28:3: tieKind has @symmetric values, but the ends of Tie differ: give both one type and one reverse, or remove @symmetric.")]
    [InlineData(
        "topic: Topic! @object(reverse: \"stances\")",
        "topic: Actor! @object(reverse: \"ties\")",
        "26:34: Actor would have two reverse fields ties: that of Stance (topic) and that of Tie (from). Give one of them another name.")]
    [InlineData(
        "topic: Topic! @object",
        "topic: Entity! @object",
        "18:35: Entity would have two reverse fields stances: that of Stance (holder) and that of Stance (topic). Give one of them another name.")]
    [InlineData("enum TieKind {", "enum DateFilter { A } enum TieKind {", "31:6: DateFilter is what the public schema derives from Date: choose another name.")]
    [InlineData("enum TieKind {", "enum Predicate { A } enum TieKind {", "31:6: Predicate is built in: choose another name.")]
    public void A_name_that_is_taken(string original, string changed, params string[] problems) =>
        Assert.Equal(problems, SmallModel.ProblemsAfter(original, changed));
}
