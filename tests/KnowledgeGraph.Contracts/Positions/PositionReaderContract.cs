using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeGraph.Analysis;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;
using Microsoft.Extensions.Time.Testing;

namespace KnowledgeGraph.Contracts;

/// <summary>
/// What every <see cref="IPositionReader"/> reads, and what is made of it, after generated writes: held against what ordinary traversals answer at
/// the same instant, and against plain code.
/// </summary>
public abstract class PositionReaderContract
{
    private const int Writes = 14;

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2021, 3, 7, 12, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static PositionModel Positions => CouncilModel.Model.Positions!;

    /// <summary>Opens an empty store.</summary>
    protected abstract ValueTask<StoreUnderTest> OpenAsync(GraphModel model, TimeProvider clock);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task After_any_writes_it_reads_what_stands(int seed)
    {
        var random = new Random(seed);
        await using var store = await OpenAsync(CouncilModel.Model, clock);
        var reader = (IPositionReader)store.Store;
        var api = ApiOf(store);
        var writes = new CouncilWrites(random);
        Assert.Empty((await store.Ledger.WriteAsync(CouncilWrites.Start, Cancellation)).Problems);
        var states = new List<State>();
        for (var write = 0; write < Writes; write++)
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            await store.Ledger.WriteAsync(writes.Next(states.Count == 0 ? [] : [.. states[^1].Council.Votes.Select(vote => vote.Id)]), Cancellation);
            states.Add(await StateAsync(api, store.Store));
            await CompareAsync(reader, states[^1], states[^1].Revision, null);
            await CompareAnswersAsync(api, states[random.Next(states.Count)], random);
        }

        var newest = states[^1].Revision;
        foreach (var state in states)
        {
            await CompareAsync(reader, state, newest, state.At);
            await CompareChangesAsync(reader, states[random.Next(states.Count)], state);
        }
    }

    [Fact]
    public async Task An_empty_graph_has_no_positions()
    {
        await using var store = await OpenAsync(CouncilModel.Model, clock);
        var reader = (IPositionReader)store.Store;

        Assert.Equal(0, await reader.FindRevisionAsync(Positions, null, await store.Store.GetRevisionAsync(Cancellation), Cancellation));
        Assert.Empty(await RowsAsync(reader, 0));
    }

    [Fact]
    public async Task A_measure_is_refused_on_a_scale_that_it_is_not_defined_for()
    {
        await using var store = await OpenAsync(CouncilModel.OneSided, clock);
        var api = ApiOf(store);
        Assert.Empty((await store.Ledger.WriteAsync(CouncilWrites.Start, Cancellation)).Problems);

        Assert.Equal(
            """[{"message":"The method COSINE takes a scale with values on both sides of 0, which Choice is not: take another method.","locations":[{"line":1,"column":3}],"path":["blocs"],"extensions":{"code":"BAD_USER_INPUT"}}]""",
            (await ResponseAsync(api, "blocs(method: COSINE) { modularity }"))["errors"]!.ToJsonString(Compact));
        Assert.Null((await ResponseAsync(api, "blocs(method: S) { modularity }"))["errors"]);
    }

    [Fact]
    public async Task So_many_actors_are_compared_each_with_each_and_no_more()
    {
        await using var store = await OpenAsync(CouncilModel.Model, clock);
        var api = ApiOf(store);
        var nodes = Enumerable.Range(0, 501).Select(number => CouncilModel.Node($"country/n{number:000}"));
        Assert.Empty((await store.Ledger.WriteAsync(new GraphWrite("test", null, [.. nodes], []), Cancellation)).Problems);
        foreach (var field in new[] { "alignmentMatrix", "blocs" })
        {
            var refused = await ResponseAsync(api, $"{field}(actors: {{ where: {{}} }}) {{ topicCount }}");
            Assert.Equal(
                $$$"""[{"message":"There are 501 actors, and at most 500 can be compared each with each: name fewer by `actors`.","locations":[{"line":1,"column":3}],"path":["{{{field}}}"],"extensions":{"code":"BAD_USER_INPUT"}}]""",
                refused["errors"]!.ToJsonString(Compact));
            Assert.Null((await ResponseAsync(api, $"{field}(actors: {{ where: {{ key: {{ neq: \"country/n007\" }} }} }}) {{ topicCount }}"))["errors"]);
        }
    }

    [Fact]
    public async Task Whoever_was_merged_is_answered_as_the_other_with_a_warning()
    {
        await using var store = await OpenAsync(CouncilModel.Model, clock);
        var api = ApiOf(store);
        Assert.Empty((await store.Ledger.WriteAsync(CouncilWrites.Start, Cancellation)).Problems);
        Assert.Empty((await store.Ledger.WriteAsync(
            new GraphWrite("test", null, [], []) { Merges = [new NodeMerge("country/c0", "country/c1")] }, Cancellation)).Problems);
        string[] fields =
        [
            """alignment(a: "country/c0", b: "country/c2") { a { key } }""",
            """alignments(of: "country~c0") { totalCount }""",
            """alignments(of: "country/c2", among: { keys: ["country/c0"] }) { totalCount }""",
            """alignmentMatrix(actors: { keys: ["country/c2", "country/c0", "country/c1"] }) { actors { key } }""",
            """blocs(actors: { keys: ["country/c0"] }) { modularity }""",
        ];
        foreach (var field in fields)
        {
            Assert.Equal(
                $$"""[{"code":"MERGED","message":"country/c0 was merged into country/c1, which is answered in its place.","path":["{{field[..field.IndexOf('(', StringComparison.Ordinal)]}}"]}]""",
                (await ResponseAsync(api, field))["extensions"]!["warnings"]!.ToJsonString(Compact));
        }

        Assert.Equal(
            """{"alignmentMatrix":{"actors":[{"key":"country/c2"},{"key":"country/c1"}]}}""",
            (await ResponseAsync(api, fields[3].Replace(", \"country/c1\"", "", StringComparison.Ordinal)))["data"]!.ToJsonString());
    }

    [Fact]
    public async Task The_members_of_a_merged_group_are_the_other_s()
    {
        await using var store = await OpenAsync(CouncilModel.Model, clock);
        var api = ApiOf(store);
        Assert.Empty((await store.Ledger.WriteAsync(CouncilWrites.Start, Cancellation)).Problems);
        Assert.Empty((await store.Ledger.WriteAsync(
            new GraphWrite("test", null, [CouncilModel.Node("group/old")], [CouncilModel.Claim("Belonging", "country/c3", "group/g", "2020", null)]), Cancellation)).Problems);
        Assert.Empty((await store.Ledger.WriteAsync(
            new GraphWrite("test", null, [], []) { Merges = [new NodeMerge("group/old", "group/g")] }, Cancellation)).Problems);

        Assert.Equal(
            """{"data":{"alignmentMatrix":{"actors":[{"key":"country/c3"}]}},"extensions":{"warnings":[{"code":"MERGED","message":"group/old was merged into group/g, which is answered in its place.","path":["alignmentMatrix"]}]}}""",
            (await ResponseAsync(api, """alignmentMatrix(actors: { membersOf: "group/old" }) { actors { key } }""")).ToJsonString(Compact));
    }

    /// <summary>At the revision that the reader names stands what stood at the one asked for.</summary>
    private static async Task CompareAsync(IPositionReader reader, State state, long revision, DateTimeOffset? knownAt)
    {
        var found = await reader.FindRevisionAsync(Positions, knownAt, revision, Cancellation);

        Assert.InRange(found, 0, state.Revision);
        Assert.Equal(state.Rows, await RowsAsync(reader, found));
        Assert.Equal(state.Rows, await RowsAsync(reader, state.Revision));
    }

    private static async Task CompareChangesAsync(IPositionReader reader, State one, State other)
    {
        var (before, after) = one.Revision < other.Revision ? (one, other) : (other, one);
        var (added, removed) = (new CollectedPositions(Positions), new CollectedPositions(Positions));
        await reader.ReadChangesAsync(Positions, before.Revision, after.Revision, added, removed, Cancellation);

        var rows = before.Rows.ToList();
        Assert.All(removed.Rows, row => Assert.True(rows.Remove(row), row));
        Assert.Equal(after.Rows, rows.Concat(added.Rows).Order(StringComparer.Ordinal));
    }

    /// <summary>Of `alignmentMatrix` and `membersOf` on a day and in a window, as it was known then.</summary>
    private static async Task CompareAnswersAsync(GraphApi api, State state, Random random)
    {
        var rollUp = random.Next(2) == 0;
        var (from, to) = (new DateOnly(2020, random.Next(1, 10), 15), new DateOnly(2020, random.Next(9, 13), 1));
        Assert.Equal(
            state.Council.Matrix(vote => vote.IsOn(from), rollUp),
            await MatrixAsync(api, $"asOf: \"{from:O}\"", state, rollUp));
        Assert.Equal(
            state.Council.Matrix(vote => vote.IsDuring(from, to), rollUp),
            await MatrixAsync(api, $"during: {{ from: \"{from:O}\", to: \"{to:O}\" }}", state, rollUp));
        var members = await DataAsync(
            api,
            $$"""
            all: belongings(first: 1000, asOf: "{{to:O}}", knownAt: "{{state.Known}}") { nodes { member { key } } }
            alignmentMatrix(actors: { membersOf: "group/g" }, asOf: "{{to:O}}", knownAt: "{{state.Known}}") { actors { key } }
            """);
        Assert.Equal(
            members["all"]!["nodes"]!.AsArray().Select(node => (string)node!["member"]!["key"]!).Distinct().Order(StringComparer.Ordinal),
            members["alignmentMatrix"]!["actors"]!.AsArray().Select(actor => (string)actor!["key"]!).Order(StringComparer.Ordinal));
    }

    private static async Task<IEnumerable<string>> MatrixAsync(GraphApi api, string window, State state, bool rollUp)
    {
        var data = await DataAsync(
            api,
            $"alignmentMatrix({window}, knownAt: \"{state.Known}\", rollUp: {(rollUp ? "true" : "false")}, minOverlap: 1) {{ actors {{ key }} scores overlaps }}");
        var matrix = data["alignmentMatrix"]!;
        string[] actors = [.. matrix["actors"]!.AsArray().Select(actor => (string)actor!["key"]!)];
        return
        [
            .. from row in Enumerable.Range(0, actors.Length)
               from column in Enumerable.Range(0, actors.Length)
               let score = (double?)matrix["scores"]![row]![column]
               let told = score is { } given ? PlainCouncil.Format(given) : "null"
               select $"{actors[row]} {actors[column]} {told} {matrix["overlaps"]![row]![column]}",
        ];
    }

    private async Task<State> StateAsync(GraphApi api, IGraphStore store)
    {
        var council = PlainCouncil.Read(await DataAsync(api, PlainCouncil.Query.Replace(", $at", "", StringComparison.Ordinal)));
        return new State(await store.GetRevisionAsync(Cancellation), clock.GetUtcNow(), council, [.. council.Rows().Order(StringComparer.Ordinal)]);
    }

    private static async Task<IEnumerable<string>> RowsAsync(IPositionReader reader, long revision)
    {
        var collected = new CollectedPositions(Positions);
        await reader.ReadAsync(Positions, revision, collected, Cancellation);
        return collected.Rows.Order(StringComparer.Ordinal);
    }

    private GraphApi ApiOf(StoreUnderTest store) =>
        GraphApi.Create(new AnalysisStore(store.Store, (IPositionReader)store.Store), new GraphApiOptions(), clock);

    private static async Task<JsonNode> DataAsync(GraphApi api, string fields)
    {
        var response = await ResponseAsync(api, fields);
        Assert.Null(response["errors"]?.ToJsonString());
        return response["data"]!;
    }

    private static async Task<JsonNode> ResponseAsync(GraphApi api, string fields)
    {
        using var writer = new ResponseWriter();
        await api.ExecuteAsync(new GraphQLRequest { Query = $"{{ {fields} }}", Context = api.BeginOperation(Caller.Anonymous) }, writer, Cancellation);
        return JsonNode.Parse(Encoding.UTF8.GetString(writer.WrittenSpan))!;
    }

    /// <summary>What stood at a revision.</summary>
    private sealed record State(long Revision, DateTimeOffset At, PlainCouncil Council, IReadOnlyList<string> Rows)
    {
        public string Known => At.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
    }
}
