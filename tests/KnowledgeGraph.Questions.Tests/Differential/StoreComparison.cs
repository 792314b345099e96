using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using KnowledgeGraph.Contracts;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Store.Neo4j.Compilation;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Questions.Tests;

/// <summary>
/// Asks two stores the same random operations, each with several sets of values: the answers have to be the same, byte for byte, errors included.
/// Where an answer tells its place, the pages behind and before it are compared, too.
/// </summary>
/// <param name="asks">How often Neo4j is asked each; what it keeps has to be what it said.</param>
internal sealed class StoreComparison(ServedBundles embedded, ServedBundles neo4j, DifferentialChoice choice, int asks = 1)
{
    /// <summary>So many differences are told at once.</summary>
    private const int Told = 4;

    /// <summary>Planning keeps one core of the server busy for each.</summary>
    private const int Connections = 4;

    private readonly ConcurrentQueue<string> differences = new();
    private SampleValues? values;

    public ComparisonTally Tally { get; } = new();

    /// <summary>Once more, and the operations are the same as before.</summary>
    public async Task RunAsync()
    {
        var token = TestContext.Current.CancellationToken;
        values ??= await GraphSamples.OfAsync(embedded);
        var numbers = Enumerable.Range(choice.From, choice.To - choice.From + 1);
        await Parallel.ForEachAsync(
            numbers, new ParallelOptions { MaxDegreeOfParallelism = Connections, CancellationToken = token }, async (number, _) => await CompareAsync(number));
        Assert.True(differences.IsEmpty, string.Join("\n\n", differences));
    }

    private async Task CompareAsync(int number)
    {
        var random = choice.RandomFor(number);
        var shape = new OperationGenerator(embedded.Api.Schema.Schema, random, values!).NextShape();
        for (var set = 0; set < choice.Sets && differences.Count < Told; set++)
        {
            var drawn = shape.Draw(random);
            var answer = await CompareAsync(number, shape.Text, drawn);
            if (!HasVariable(shape, "after") || Place(answer, "endCursor") is not { } end)
            {
                continue;
            }

            var next = await CompareAsync(number, shape.Text, drawn.Add("after", end));
            if (HasVariable(shape, "before") && Place(next, "startCursor") is { } start)
            {
                await CompareAsync(number, shape.Text, drawn.Add("before", start));
            }
        }
    }

    private static bool HasVariable(OperationShape shape, string name) => shape.Text.Contains($"${name}:", StringComparison.Ordinal);

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

    private async Task<string> CompareAsync(int number, string operation, ImmutableSortedDictionary<string, string> drawn)
    {
        var variables = OperationShape.Print(drawn);
        var expected = await AskAsync(embedded, operation, variables);
        for (var ask = 1; ask <= asks; ask++)
        {
            var watch = Stopwatch.StartNew();
            var actual = await AskAsync(neo4j, operation, variables);
            Tally.Add(expected, ask == 1 ? StatementsOf(operation, variables) : [], watch.Elapsed);
            if (expected != actual)
            {
                await TellAsync(number, ask, operation, variables);
                break;
            }
        }

        return expected;
    }

    /// <summary>Tells a difference by the smallest operation that shows it.</summary>
    private async Task TellAsync(int number, int ask, string operation, string variables)
    {
        var smallest = await OperationShrinker.ShrinkAsync(operation, async smaller =>
            await AskAsync(embedded, smaller, variables) is var expected && HasData(expected) && expected != await AskAsync(neo4j, smaller, variables));
        differences.Enqueue(
            $"{choice.RecipeFor(number)}, asked {ask}: {operation}\nvariables: {variables}\nsmallest: {smallest}\n"
            + $"embedded: {await AskAsync(embedded, smallest, variables)}\nNeo4j:    {await AskAsync(neo4j, smallest, variables)}");
    }

    private static bool HasData(string answer) => answer.Contains("\"data\":", StringComparison.Ordinal);

    private List<string> StatementsOf(string operation, string variables)
    {
        try
        {
            return
            [
                .. embedded.Api.Explain(operation, variables: variables).Where(field => field.Traversal.Root is not (AnalysisRoot or InfluenceRoot))
                    .Select(field => StatementCompiler.Compile(embedded.Api.Schema.Model, field.Traversal).Text.Value),
            ];
        }
        catch (GraphQLException)
        {
            return [];
        }
    }

    private static async Task<string> AskAsync(ServedBundles graph, string operation, string variables)
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
