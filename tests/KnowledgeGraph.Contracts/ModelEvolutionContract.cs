using System.Text;
using System.Text.Json.Nodes;
using KnowledgeGraph.Analysis;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;
using Microsoft.Extensions.Time.Testing;

namespace KnowledgeGraph.Contracts;

/// <summary>What becomes of a graph when its model grows: it is opened under the films model, closed, and opened under another one.</summary>
public abstract class ModelEvolutionContract : IAsyncLifetime
{
    private const string Source = "type Source implements Entity @node(key: \"source\") {\n  url: String\n";

    /// <summary>What stands in the films model, and what stands there later.</summary>
    private static readonly (string Former, string Later)[] Added =
    [
        (
            "  colour: Boolean! @default(value: true)\n",
            """
              colour: Boolean! @default(value: true)
              "How it is watched."
              screen: Screen! @default(value: LARGE)
              language: String! @default(value: "Français d’ici")
              rating: Int @default(value: 3)
              length: Decimal @default(value: "2.50")
              restoredOn: PartialDate @default(value: "1999")
              budget: Amount @default(value: "ABOUT 10 USD")
              code: ID @unique

            """),
        ("enum Genre", "enum Screen { SMALL LARGE }\n\nenum Genre"),
        ("  certainty: Float! @default(value: 1)\n", "  certainty: Float! @default(value: 1)\n  disputed: Boolean! @default(value: false)\n  weight: Float! @default(value: 2)\n"),
        ("  page: Int\n", "  page: Int\n  verbatim: Boolean! @default(value: true)\n"),
        (
            "\"A maker works on a film.\"",
            """
            type Festival implements Entity @node(key: "festival") {
              opensOn: Date
            }

            type Screening @claim(predicate: "SCREENED_AT", time: ACT) {
              screened: Film! @subject(reverse: "screenings")
              venue: Festival! @object(reverse: "programme")
            }

            "A maker works on a film."
            """),
    ];

    private readonly FakeTimeProvider clock = new(FilmGraph.Start);
    private Exception? fault;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Makes an empty database, which <see cref="OpenAsync"/> opens from then on.</summary>
    protected abstract ValueTask BeginAsync();

    protected abstract ValueTask<StoreUnderTest> OpenAsync(GraphModel model, TimeProvider clock);

    /// <summary>Is rid of the database.</summary>
    protected virtual ValueTask EndAsync() => ValueTask.CompletedTask;

    public async ValueTask InitializeAsync()
    {
        await BeginAsync();
        await using var store = await OpenAsync(FilmRecords.Model, clock);
        Assert.Empty((await store.Ledger.WriteAsync(FilmGraph.All, Cancellation)).Problems);
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_was_recorded_before_an_attribute_was_added_has_its_default()
    {
        await using var store = await OpenAsync(Later(Added), clock);
        Assert.Equal(
            """{"film":{"screen":"LARGE","language":"Français d’ici","rating":3,"length":"2.50","restoredOn":"1999","budget":{"value":"10","unit":"USD","bound":"ABOUT"},"code":null},"credits":{"nodes":[{"disputed":false,"weight":2,"evidence":[{"page":12,"verbatim":true},{"page":40,"verbatim":true}]}]}}""",
            await DataAsync(
                store,
                """
                {
                  film(key: "film/harbour") { screen language rating length restoredOn budget { value unit bound } code }
                  credits(where: { key: { eq: "harbour-director" } }) { nodes { disputed weight evidence { page verbatim } } }
                }
                """));
    }

    [Fact]
    public async Task Filters_see_defaults()
    {
        await using var store = await OpenAsync(Later(Added), clock);
        (string Where, int Films)[] cases =
        [
            ("{ screen: { eq: LARGE } }", 4),
            ("{ screen: { neq: LARGE } }", 0),
            ("""{ language: { startsWith: "francais" } }""", 4),
            ("{ rating: { gte: 3 } }", 4),
            ("{ rating: { isNull: true } }", 0),
            ("""{ length: { gt: "2.4" } }""", 4),
            ("""{ restoredOn: { lt: "2000" } }""", 4),
            ("""{ budget: { unit: { eq: "USD" } } }""", 4),
            ("{ code: { isNull: true } }", 4),
            ("{ crew: { some: { claim: { weight: { eq: 2 } } } } }", 3),
            ("{ crew: { some: { claim: { disputed: { eq: true } } } } }", 0),
            ("{ crew: { some: { claim: { evidence: { some: { verbatim: { eq: true } } } } } } }", 1),
        ];
        Assert.Equal(
            $"{{{string.Join(',', cases.Select((each, i) => $"\"case{i}\":{{\"totalCount\":{each.Films}}}"))}}}",
            await DataAsync(store, $"{{ {string.Concat(cases.Select((each, i) => $"case{i}: films(where: {each.Where}) {{ totalCount }} "))} }}"));
    }

    [Fact]
    public async Task Orders_and_aggregates_see_defaults()
    {
        await using var store = await OpenAsync(Later(Added), clock);
        var model = store.Store.Model;
        Assert.Empty((await store.Ledger.WriteAsync(
            new GraphWrite("editor", null, [New(model, "film/new", ("screen", "SMALL"), ("rating", 1), ("length", "10"))], []), Cancellation)).Problems);
        Assert.Equal(
            """{"films":{"nodes":[{"key":"film/new"},{"key":"film/etoile"}],"aggregate":{"byScreen":[{"value":"SMALL","count":1},{"value":"LARGE","count":4}],"sumRating":[{"value":"13"}],"sumLength":[{"value":"20.00"}],"max":{"rating":3}}},"credits":{"aggregate":{"byDisputed":[{"value":false,"count":7}]}}}""",
            await DataAsync(
                store,
                """
                {
                  films(first: 2, order: [{ rating: ASC }]) {
                    nodes { key }
                    aggregate { byScreen { value count } sumRating { value } sumLength { value } max { rating } }
                  }
                  credits { aggregate { byDisputed { value count } } }
                }
                """));
    }

    [Fact]
    public async Task An_added_kind_and_what_is_unique_can_be_used_at_once()
    {
        await using var store = await OpenAsync(Later(Added), clock);
        var model = store.Store.Model;
        Assert.Empty((await store.Ledger.WriteAsync(
            new GraphWrite("editor", null, [New(model, "festival/lido", ("opensOn", "2025-08-27")), New(model, "film/new", ("code", "N1"))], []), Cancellation)).Problems);
        var taken = await store.Ledger.WriteAsync(new GraphWrite("editor", null, [New(model, "film/other", ("code", "N1"))], []), Cancellation);
        Assert.Equal(["code DUPLICATE_VALUE"], taken.Problems.Select(problem => $"{problem.Field} {problem.Code}"));
        Assert.Equal(
            """{"festivals":{"nodes":[{"key":"festival/lido","opensOn":"2025-08-27","programme":{"totalCount":0}}]}}""",
            await DataAsync(store, """{ festivals(where: { opensOn: { gte: "2025-01-01" } }) { nodes { key opensOn programme { totalCount } } } }"""));
    }

    [Fact]
    public async Task A_graph_without_its_kinds_is_refused_and_stays_as_it_was()
    {
        var withoutAwards = Later(
            ("type Award implements Entity @node(key: \"award\") {\n  awardedSince: Date\n}\n", ""),
            (FilmsPart("\"A film receives an award", "}\n"), ""));
        var refused = await Assert.ThrowsAnyAsync<Exception>(async () => await OpenAsync(withoutAwards, clock));
        Assert.Contains("The model has no kind “", refused.Message, StringComparison.Ordinal);
        await using var store = await OpenAsync(FilmRecords.Model, clock);
        Assert.Equal("""{"awards":{"totalCount":1}}""", await DataAsync(store, "{ awards { totalCount } }"));
    }

    [Fact]
    public async Task An_attribute_that_is_gone_is_not_read_and_comes_back_with_it()
    {
        await using (var without = await OpenAsync(Later((Source, Source.Replace("  url: String\n", "", StringComparison.Ordinal))), clock))
        {
            Assert.Equal("""{"source":{"name":"Film almanac"}}""", await DataAsync(without, """{ source(key: "source/almanac") { name } }"""));
        }

        await using var store = await OpenAsync(FilmRecords.Model, clock);
        Assert.Equal("""{"source":{"url":"https://films.example/"}}""", await DataAsync(store, """{ source(key: "source/almanac") { url } }"""));
    }

    /// <summary>The films model with other words in some places.</summary>
    protected static GraphModel Later(params (string Former, string Later)[] changes)
    {
        var text = FilmRecords.Text;
        foreach (var (former, later) in changes)
        {
            Assert.Contains(former, text, StringComparison.Ordinal);
            text = text.Replace(former, later, StringComparison.Ordinal);
        }

        return ModelLoader.Load("films.graphql", text);
    }

    private static string FilmsPart(string from, string to)
    {
        var start = FilmRecords.Text.IndexOf(from, StringComparison.Ordinal);
        return FilmRecords.Text[start..(FilmRecords.Text.IndexOf(to, start, StringComparison.Ordinal) + to.Length)];
    }

    private static NodeRecord New(GraphModel model, string key, params (string Attribute, object Value)[] values) =>
        FilmRecords.Node(model, key, "New", values);

    /// <summary>What stands under `data`, as text.</summary>
    private async Task<string> DataAsync(StoreUnderTest store, string query)
    {
        var api = GraphApi.Create(
            new AnalysisStore(store.Store, (IPositionReader)store.Store),
            new GraphApiOptions { Engine = new EngineOptions { OnException = caught => fault = caught }, Ledger = store.Ledger },
            clock);
        using var writer = new ResponseWriter();
        await api.ExecuteAsync(new GraphQLRequest { Query = query, Context = api.BeginOperation(Caller.Anonymous) }, writer, Cancellation);
        var response = JsonNode.Parse(Encoding.UTF8.GetString(writer.WrittenSpan))!;
        Assert.True(fault is null, fault?.ToString());
        Assert.Null(response["errors"]?.ToJsonString());
        return response["data"]!.ToJsonString(FilmStoreFixture.Compact);
    }
}
