using System.Text;
using System.Text.Json.Nodes;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>
/// Execution beside graphql-js, by the same resolvers: arguments are coerced from literals, defaults and variables to the same
/// values, and errors stand at the same places of the same data.
/// </summary>
public sealed class ExecutionTests(ReferenceImplementation reference)
{
    private const int Cases = 2_000;
    private const int Batch = 250;

    [Fact]
    public Task Values_that_are_right() => CompareAsync(50, wrongOnceIn: int.MaxValue / 2);

    [Fact]
    public Task Variables_that_are_wrong_somewhere() => CompareAsync(51, wrongOnceIn: 12);

    private async Task CompareAsync(int kind, int wrongOnceIn)
    {
        Random random = Seeds.For(kind);
        Disagreements found = new();
        Tally tally = new();
        for (int done = 0; done < Cases; done += Batch)
        {
            Case[] cases = [.. Enumerable.Range(0, Batch).Select(_ => Case.Make(random, wrongOnceIn))];
            Task<Verdict[]> asked = reference.AskAsync([.. cases.Select(one => one.Question)]);
            Verdict[] ours = new Verdict[Batch];
            for (int i = 0; i < Batch; i++)
            {
                ours[i] = await Ours.ExecuteAsync(TestSchemas.Echo, cases[i].Request);
            }
            Verdict[] theirs = await asked;
            for (int i = 0; i < Batch; i++)
            {
                Compare(found, tally, cases[i], ours[i], theirs[i].ThrowOnFault());
            }
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{Seeds.Recipe}: {tally}");
        found.AssertNone();
        Assert.InRange(tally.WithData, Cases / 4, Cases);
        Assert.InRange(tally.WithPaths, Cases / 4, Cases);
    }

    private static void Compare(Disagreements found, Tally tally, Case one, Verdict ours, Verdict theirs)
    {
        JsonObject mine = JsonNode.Parse(ours.Text!)!.AsObject();
        JsonObject? other = theirs.Text is null ? null : JsonNode.Parse(theirs.Text)!.AsObject();
        string? difference = null;
        if (other is null || !other.ContainsKey("data") || !mine.ContainsKey("data"))
        {
            // A request error: nothing was executed.
            found.Compare(one.ToString(), ours, theirs, Deviations.OfVariables);
            difference = other?.ContainsKey("data") == mine.ContainsKey("data") ? null : "data is missing";
        }
        else
        {
            tally.WithData++;
            tally.WithPaths += ours.Errors.Length > 0 ? 1 : 0;
            difference = JsonNode.DeepEquals(mine["data"], other["data"])
                ? NulledPlaces.Compare(mine["data"], ours.Errors, theirs.Errors)
                : "data";
        }
        if (difference is not null)
        {
            found.Add(difference, $"{one}\n  the engine:\n    {ours.Text}\n  the reference:\n    {theirs.Text}");
        }
    }

    /// <summary>How many of the cases had something to compare.</summary>
    private sealed class Tally
    {
        public int WithData { get; set; }

        public int WithPaths { get; set; }

        public override string ToString() => $"{WithData} with data, {WithPaths} with errors in it";
    }

    private sealed record Case(string Source, string Variables, string OperationName)
    {
        public Question Question => new("run") { Schema = "echo", Source = Source, Variables = Variables, OperationName = OperationName };

        public GraphQLRequest Request => new()
        {
            Query = Source,
            VariablesJson = Encoding.UTF8.GetBytes(Variables),
            OperationName = OperationName.Length > 0 ? OperationName : null,
        };

        public static Case Make(Random random, int wrongOnceIn)
        {
            DraftDocument document = DocumentGenerator.Generate(TestSchemas.Echo, random);
            DraftOperation operation = random.Of(document.Operations);
            JsonGenerator json = new(random, wrongOnceIn);
            IEnumerable<string> values = operation.Variables
                .Where(variable => (IsRequired(variable) && wrongOnceIn > Cases) || !random.OneIn(5))
                .Select(variable => $"\"{variable.Name}\": {json.Value(TypeOf(variable.Type))}");
            return new(DraftWriter.Write(document, random), $"{{{string.Join(", ", values)}}}", operation.Name ?? "");
        }

        public override string ToString() => $"{Source}\n{Variables} {OperationName}";

        private static bool IsRequired(DraftVariable variable) => variable.Type.EndsWith('!') && variable.Default is null;

        private static GraphQLType TypeOf(string text) =>
            text.EndsWith('!') ? TypeOf(text[..^1]).NonNull
            : text.StartsWith('[') ? TypeOf(text[1..^1]).List
            : TestSchemas.Echo.Types.Find(text)!;
    }
}
