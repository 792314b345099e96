using KnowledgeGraph.Model;

namespace KnowledgeGraph.Contracts;

/// <content>`upsertNodes`.</content>
public abstract partial class MutationContract
{
    [Fact]
    public async Task New_nodes_have_defaults_and_known_ones_keep_what_is_not_given()
    {
        Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(
            """{"revision":2,"nodes":[{"key":"person/ada-kohler","name":"Ada Kohler","bornOn":"1937-11-30","imdbId":null,"alternativeNames":["A. Köhler"],"identifiers":[{"scheme":"wikidata","value":"Q7"}]},{"key":"film/short","name":"A short","genres":[],"colour":true,"runningTime":9},{"key":"film/harbour","name":"Harbour","genres":["DRAMA"],"colour":false,"runningTime":117}],"userErrors":[]}""",
            Compacted(await WriteAsync(
                """
                upsertNodes(input: {
                  films: [{ key: "film/short", name: "A short", runningTime: 9 }, { key: "film~harbour", colour: false, genres: [DRAMA] }]
                  people: [{ key: "person/ada-kohler", name: "Ada Kohler", imdbId: null, identifiers: [{ scheme: "wikidata", value: "Q7" }] }]
                }) {
                  revision
                  nodes {
                    key
                    name
                    ... on Person { bornOn imdbId alternativeNames identifiers { scheme value } }
                    ... on Film { genres colour runningTime }
                  }
                  userErrors { code }
                }
                """)));
        await AnswersAsync(
            """{ now: person(key: "person/ada-kohler") { name } before: person(key: "person/ada-kohler", knownAt: "2025-03-07T12:04:00Z") { name } search(text: "short") { totalCount } }""",
            """{ "now": { "name": "Ada Kohler" }, "before": { "name": "Ada Köhler" }, "search": { "totalCount": 1 } }""");
    }

    [Fact]
    public async Task A_node_that_is_as_given_is_no_revision() => Assert.Equal(
        """{"revision":1,"nodes":[{"key":"film/harbour"}]}""",
        Compacted(await WriteAsync("""upsertNodes(input: { films: [{ key: "film/harbour", runningTime: 117 }] }) { revision nodes { key } }""")));

    [Fact]
    public async Task A_unique_text_is_as_long_as_every_store_can_index()
    {
        var longest = new string('€', RecordChecks.MaxUniqueTextLength);
        await WriteAsync($$"""upsertNodes(input: { people: [{ key: "person/bruno-ohara", imdbId: "{{longest}}" }] }) { revision }""");
        Assert.Equal(
            ["input.people.0.imdbId DUPLICATE_VALUE"],
            await RefusedAsync($$"""upsertNodes(input: { people: [{ key: "person/chloe-dubois", imdbId: "{{longest}}" }] })"""));
        Assert.Equal(
            ["input.people.0.imdbId TEXT_TOO_LONG"],
            await RefusedAsync($$"""upsertNodes(input: { people: [{ key: "person/chloe-dubois", imdbId: "{{longest}}1" }] })"""));
        Assert.Equal(
            ["input.films.0.name TEXT_TOO_LONG"],
            await RefusedAsync($$"""upsertNodes(input: { films: [{ key: "film/long", name: "{{new string('a', RecordChecks.MaxTextLength + 1)}}" }] })"""));
    }

    [Fact]
    public async Task What_is_wrong_with_nodes_is_told_at_once() => Assert.Equal(
        [
            "input.people.0.imdbId DUPLICATE_VALUE",
            "input.films.0.name MISSING",
            "input.films.1.key WRONG_KIND",
            "input.films.2.name MISSING",
            "input.films.3.key DUPLICATE_KEY",
            "input.films.4.key INVALID_KEY",
            "input.films.4.alternativeNames.1 INVALID_TEXT",
        ],
        (await RefusedAsync(
            """
            upsertNodes(input: {
              people: [{ key: "person/bruno-ohara", imdbId: "nm1" }]
              films: [
                { key: "film/new" }
                { key: "person/new", name: "New" }
                { key: "film/harbour", name: null }
                { key: "film/harbour" }
                { key: "Film/New", name: "New", alternativeNames: ["a", "\u0000"] }
              ]
            })
            """)).OrderBy(error => error.StartsWith("input.people", StringComparison.Ordinal) ? 0 : 1));

    [Fact]
    public async Task Two_nodes_may_swap_their_unique_values()
    {
        await WriteAsync("""upsertNodes(input: { people: [{ key: "person/bruno-ohara", imdbId: "nm2" }] }) { revision }""");
        await WriteAsync("""upsertNodes(input: { people: [{ key: "person/bruno-ohara", imdbId: "nm1" }, { key: "person/ada-kohler", imdbId: "nm2" }] }) { revision }""");
        Assert.Equal(
            ["input.people.0.imdbId DUPLICATE_VALUE"],
            await RefusedAsync("""upsertNodes(input: { people: [{ key: "person/chloe-dubois", imdbId: "nm2" }] })"""));
    }
}
