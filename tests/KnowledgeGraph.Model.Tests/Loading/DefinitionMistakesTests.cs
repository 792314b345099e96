namespace KnowledgeGraph.Model.Tests;

public sealed class DefinitionMistakesTests
{
    [Theory]
    [InlineData(
        "type Topic",
        "scalar Date type Topic",
        "8:1: A model declares interfaces, types and enums only: remove this definition.")]
    [InlineData(
        "type Topic",
        "union Any = Country type Topic",
        "8:7: Any is a union, which has no fields to ask for: declare an interface and let its members implement it.")]
    [InlineData(
        "type Topic",
        "type Thing type Topic",
        "8:6: Thing needs exactly one of @node(key: …), @claim(predicate: …, time: …) and @evidence to say what it is.")]
    [InlineData(
        "type Topic",
        "enum Country { A } type Topic",
        "8:6: Country is declared twice: rename or remove one of the two.")]
    [InlineData(
        "type Topic",
        "extend interface Actor { a: Int } type Topic",
        "8:1: A model declares interfaces, types and enums only: remove this definition.")]
    [InlineData(
        "interface Actor implements Entity",
        "interface Actor implements Entity interface Other",
        "4:45: Other does not implement Entity: write implements Entity, or an interface that does.")]
    [InlineData(
        "interface Actor implements Entity",
        "interface Actor implements Entty",
        "4:28: Unknown interface Entty: did you mean Entity?")]
    [InlineData(
        "interface Actor implements Entity",
        "interface Actor implements Group interface Group implements Actor",
        "4:11: Actor implements itself through Group: break the circle.",
        "4:44: Group implements itself through Actor: break the circle.")]
    [InlineData(
        "type Topic implements Entity",
        "type Topic",
        "8:6: Topic does not implement Entity: write implements Entity, or an interface that does.")]
    [InlineData(
        "type Topic implements Entity",
        "type Topic implements Claim",
        "8:23: Topic cannot implement Claim: that is what kinds of claims have in common, and they have it without saying so.")]
    [InlineData(
        "interface Entity implements Node",
        "interface Entity",
        "1:11: Entity does not implement Node: write implements Node.")]
    [InlineData(
        "interface Claim implements Node",
        "interface Claim",
        "10:11: Claim implements Node and nothing else: write interface Claim implements Node.")]
    [InlineData(
        "type Stance @claim",
        "type Stance implements Entity @claim",
        "16:24: Stance is a kind of claim and cannot implement Entity: remove it.")]
    [InlineData(
        "type Evidence @evidence",
        "type Evidence implements Node @evidence",
        "13:26: Evidence is the type of evidence and cannot implement Node: remove it.")]
    [InlineData(
        "interface Claim implements Node {",
        "interface Claims implements Entity {",
        "1:1: The model lacks what all kinds of claims have in common: declare interface Claim implements Node, with attributes or without.")]
    [InlineData(
        "type Source implements Entity @node(key: \"source\")",
        "",
        "1:1: The model lacks the kind of node that evidence comes from: declare type Source implements Entity @node(key: \"source\") { … }.",
        "14:11: Unknown type Source: name an interface or a kind of node for the end source.")]
    [InlineData(
        "type Evidence @evidence {",
        "type Evidence2 @evidence { source: Source! @ref } type Evidence @evidence {",
        "13:56: Evidence is a second type of evidence beside Evidence2: a model has one.")]
    [InlineData(
        "source: Source! @ref",
        "source: Source @ref",
        "14:3: Evidence needs the field source: Source! @ref to say where it comes from.")]
    [InlineData(
        "source: Source! @ref",
        "publication: Source! @ref",
        "13:6: Evidence needs the field source: Source! @ref to say where it comes from.")]
    public void A_definition_that_is_missing_or_out_of_place(string original, string changed, params string[] problems) =>
        Assert.Equal(problems, SmallModel.ProblemsAfter(original, changed));
}
