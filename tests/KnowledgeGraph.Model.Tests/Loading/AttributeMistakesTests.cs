namespace KnowledgeGraph.Model.Tests;

public sealed class AttributeMistakesTests
{
    [Theory]
    [InlineData("code: String", "code: Sting", "6:9: Unknown type Sting: did you mean String?")]
    [InlineData(
        "code: String",
        "code: Colour",
        "6:9: Unknown type Colour: write one of String, ID, Int, Float, Boolean, Date, DateTime, PartialDate, Decimal, Amount, Identifier or declare an enum of that name.")]
    [InlineData(
        "code: String",
        "code: Topic",
        "6:9: code cannot be of type Topic: an attribute has a scalar or an enum. What ties nodes is a claim: there, mark the field with @subject, @object or @ref.")]
    [InlineData(
        "code: String",
        "code: [String]",
        "6:9: code is a list of type [String]: write [String!]!, as a list is never null and holds no nulls.")]
    [InlineData(
        "code: String",
        "code: [String!]",
        "6:9: code is a list of type [String!]: write [String!]!, as a list is never null and holds no nulls.")]
    [InlineData(
        "code: String",
        "code: [[String!]!]!",
        "6:9: code is a list of type [[String!]!]!: write [String!]!, as a list is never null and holds no nulls.")]
    [InlineData(
        "code: String @unique",
        "code: [String!]! @unique",
        "6:20: code is a list, which @unique cannot tell apart: remove it.")]
    [InlineData(
        "code: String @unique",
        "code: Int @search",
        "6:13: @search covers texts, and code is of type Int: remove it.")]
    [InlineData(
        "code: String @unique",
        "code: String @range(from: 0, to: 1)",
        "6:16: @range bounds numbers, and code is of type String: remove it.")]
    [InlineData(
        "code: String @unique",
        "code: Int @range(from: 2.5, to: -1)",
        "6:13: There is no number from 2.5 to -1: swap the two.")]
    [InlineData(
        "code: String @unique",
        "code(in: String): String",
        "6:8: code takes no arguments in a model: remove them.")]
    [InlineData(
        "code: String @unique",
        "code: String code: String",
        "6:16: Country has the attribute code twice: remove one.")]
    [InlineData(
        "name: String! @search",
        "id: String name: String!",
        "2:7: id is built in as ID!, not String: leave it out, or write id: ID!.")]
    [InlineData(
        "sure: Boolean! @default(value: true)",
        "sure: Boolean! @default(value: 1)",
        "11:34: The default of sure is no Boolean!: write true or false, not 1.")]
    [InlineData(
        "sure: Boolean! @default(value: true)",
        "sure: Boolean! @default(value: null)",
        "11:34: The argument value of @default takes a value, not null.")]
    [InlineData(
        "position: Position! @identity",
        "position: Position! @default(value: OPOSES)",
        "19:39: The default of position is no Position!: “OPOSES” is not a value of Position: did you mean OPPOSES?")]
    [InlineData(
        "position: Position! @identity",
        "position: Position! @default(value: 1)",
        "19:39: The default of position is no Position!: write one of SUPPORTS, OPPOSES, not 1.")]
    [InlineData(
        "code: String @unique",
        "since: PartialDate @default(value: \"2025-13\")",
        "6:38: The default of since is no PartialDate: “2025-13” is not a date: write a year, a month or a day that exists, such as 2025, 2025-03 or 2025-03-06.")]
    [InlineData(
        "code: String @unique",
        "tags: [String!]! @default(value: \"a\")",
        "6:36: The default of tags is no [String!]!: write a list, such as [\"a\"].")]
    [InlineData(
        "code: String @unique",
        "count: Int @default(value: 2.5)",
        "6:3: count is a word of the filters: choose another name.",
        "6:30: The default of count is no Int: write a whole number, not 2.5.")]
    [InlineData(
        "position: Position! @identity",
        "position: Position! @identity sure: Float!",
        "19:33: sure is Float! on Stance but Boolean! on Claim: give both one type or two names, so that clients can ask for both at once.")]
    public void An_attribute_of_the_wrong_type_or_default(string original, string changed, params string[] problems) =>
        Assert.Equal(problems, SmallModel.ProblemsAfter(original, changed));
}
