using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Contracts;
using KnowledgeGraph.Questions.Tests.Neo4jStatements;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Questions.Tests;

/// <summary>
/// Asks two stores the same random operations: the answers have to be the same, byte for byte, errors included. Where an answer tells
/// its place, the pages behind and before it are compared, too. `KG_DIFFERENTIAL=SEED:COUNT` runs others, or more.
/// </summary>
internal sealed class StoreComparison(ServedBundles embedded, ServedBundles neo4j)
{
    /// <summary>So many differences are told at once.</summary>
    private const int Told = 4;

    private readonly List<string> differences = [];

    public async Task RunAsync()
    {
        var (seed, count) = Choice();
        var random = new Random(seed);
        var generator = new OperationGenerator(PublicSchema.Derive(QuestionStatements.Model).Schema, random, await SeedSamples.OfAsync(embedded));
        for (var i = 0; i < count && differences.Count < Told; i++)
        {
            var operation = generator.Next();
            var answer = await CompareAsync(operation, null);
            if (Place(answer, "endCursor") is { } end && operation.Contains("$after", StringComparison.Ordinal))
            {
                var next = await CompareAsync(operation, $$"""{ "after": {{end}} }""");
                if (Place(next, "startCursor") is { } start && operation.Contains("$before", StringComparison.Ordinal))
                {
                    await CompareAsync(operation, $$"""{ "before": {{start}} }""");
                }
            }
        }

        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
    }

    private static (int Seed, int Count) Choice()
    {
        if (Environment.GetEnvironmentVariable("KG_DIFFERENTIAL") is not { Length: > 0 } choice)
        {
            return (1, 150);
        }

        var parts = choice.Split(':');
        return (int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    /// <summary>A cursor of an answer, as JSON; null where there is none.</summary>
    private static string? Place(string answer, string field)
    {
        if (!answer.StartsWith('{'))
        {
            return null;
        }

        using var document = JsonDocument.Parse(answer);
        return document.RootElement.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object
            ? data.EnumerateObject().Select(root => Cursor(root.Value, field)).FirstOrDefault(cursor => cursor is not null)
            : null;
    }

    private static string? Cursor(JsonElement root, string field) =>
        root.ValueKind == JsonValueKind.Object
        && root.TryGetProperty("pageInfo", out var page)
        && page.GetProperty(field) is { ValueKind: JsonValueKind.String } cursor
            ? cursor.GetRawText()
            : null;

    private async Task<string> CompareAsync(string operation, string? variables)
    {
        var expected = await AskAsync(embedded, operation, variables);
        var actual = await AskAsync(neo4j, operation, variables);
        if (expected != actual)
        {
            differences.Add($"{operation}\nvariables: {variables}\nembedded: {expected}\nNeo4j:    {actual}");
        }

        return expected;
    }

    private static async Task<string> AskAsync(ServedBundles graph, string operation, string? variables)
    {
        try
        {
            return await graph.AskAsync(operation, variables);
        }
        catch (AggregateException faults)
        {
            return string.Join("\n", faults.InnerExceptions.Select(fault => fault.ToString()));
        }
    }
}
