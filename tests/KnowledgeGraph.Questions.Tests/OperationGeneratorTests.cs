using System.Text.Json;
using KnowledgeGraph.Contracts;
using KnowledgeGraph.Questions.Tests.Neo4jStatements;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Questions.Tests;

/// <summary>That generated operations are worth comparing: valid, of all kinds, and with something to find.</summary>
public sealed class OperationGeneratorTests(EmbeddedSeed seed)
{
    private const int Count = 1500;

    [Fact]
    public async Task Operations_are_valid_and_find_something()
    {
        var operations = await NextAsync();
        var answers = new List<JsonElement>();
        foreach (var operation in operations)
        {
            answers.Add(JsonDocument.Parse(await seed.AskAsync(operation)).RootElement);
        }

        Assert.All(answers, answer => Assert.True(answer.TryGetProperty("data", out _), answer.ToString()));
        var clean = answers.Where(answer => !answer.TryGetProperty("errors", out _)).ToList();
        Assert.InRange(clean.Count, Count * 8 / 10, Count);
        Assert.InRange(clean.Count(answer => answer.GetRawText().Length > 200), Count * 3 / 10, Count);
    }

    [Theory]
    [InlineData("where: {")]
    [InlineData("order: [{")]
    [InlineData("last: ")]
    [InlineData("$before")]
    [InlineData("... on ")]
    [InlineData("asOf: ")]
    [InlineData("during: {")]
    [InlineData("knownAt: ")]
    [InlineData(": search(")]
    [InlineData(": neighborhood(")]
    [InlineData(": paths(")]
    [InlineData("avoid: [")]
    [InlineData(": influence(")]
    [InlineData(": possibleDuplicates(")]
    [InlineData(": alignment(")]
    [InlineData(": alignments(")]
    [InlineData(": alignmentMatrix(")]
    [InlineData(": blocs(")]
    [InlineData(": match(queries: [{ ")]
    [InlineData(": reasons {")]
    [InlineData(": features {")]
    [InlineData(": changes(")]
    [InlineData(": timeline(")]
    [InlineData(": nodes(ids:")]
    [InlineData(": aggregate {")]
    [InlineData(": evidence {")]
    [InlineData(": highlights {")]
    [InlineData("count: {")]
    [InlineData("all: {")]
    [InlineData("not: {")]
    [InlineData("direction: ")]
    public async Task Each_part_of_the_language_comes_up(string part) => Assert.Contains(
        await NextAsync(), operation => operation.Contains(part, StringComparison.Ordinal));

    private async Task<List<string>> NextAsync()
    {
        var generator = new OperationGenerator(
            PublicSchema.Derive(QuestionStatements.Model).Schema, new Random(1), await GraphSamples.OfAsync(seed));
        return [.. Enumerable.Range(0, Count).Select(_ => generator.Next())];
    }
}
