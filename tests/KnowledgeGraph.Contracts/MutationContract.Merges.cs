using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Contracts;

/// <content>`mergeNodes`, and how merged nodes are answered.</content>
public abstract partial class MutationContract
{
    private async Task MergeAsync(string absorbed, string into) =>
        Assert.Empty((await WriteAsync($$"""mergeNodes(input: { absorbed: "{{absorbed}}", into: "{{into}}" }) { userErrors { code } }"""))["userErrors"]!.AsArray());

    [Fact]
    public async Task The_survivor_has_names_and_identifiers_of_both()
    {
        await WriteAsync("""upsertNodes(input: { people: [{ key: "person/a-kohler", name: "Ada Kohler", alternativeNames: ["A. Köhler", "Ada K."], identifiers: [{ scheme: "wikidata", value: "Q2" }, { scheme: "viaf", value: "7" }], imdbId: "nm9" }] }) { revision }""");
        Assert.Equal(
            """{"revision":3,"node":{"key":"person/ada-kohler","name":"Ada Köhler","alternativeNames":["A. Köhler","Ada Kohler","Ada K."],"identifiers":[{"scheme":"wikidata","value":"Q1"},{"scheme":"viaf","value":"7"}]},"userErrors":[]}""",
            Compacted(await WriteAsync(
                """mergeNodes(input: { absorbed: "person/a-kohler", into: "person~ada-kohler" }) { revision node { key name alternativeNames identifiers { scheme value } } userErrors { code } }""")));
        await WriteAsync("""upsertNodes(input: { people: [{ key: "person/chloe-dubois", imdbId: "nm9" }] }) { revision }""");
    }

    [Fact]
    public async Task The_claims_of_both_stand_at_the_survivor()
    {
        await MergeAsync("film/harbour-return", "film/harbour");
        await AnswersAsync(
            """{ film(key: "film/harbour") { crew(order: [{ node: { name: ASC } }, { claim: { validFrom: ASC } }]) { totalCount nodes { name } } } films { totalCount } search(text: "return") { nodes { key } } person(key: "person/chloe-dubois") { credits(where: { claim: { key: { eq: "return-director" } } }) { nodes { ... on Film { key } } } } }""",
            """
            {
              "film": { "crew": { "totalCount": 5, "nodes": [{ "name": "Ada Köhler" }, { "name": "Bruno O’Hara" }, { "name": "Bruno O’Hara" }, { "name": "Chloé Dubois" }, { "name": "Nordlys Films" }] } },
              "films": { "totalCount": 3 },
              "search": { "nodes": [{ "key": "film/harbour" }] },
              "person": { "credits": { "nodes": [{ "key": "film/harbour" }] } }
            }
            """);
    }

    [Fact]
    public async Task The_absorbed_key_and_id_answer_the_survivor_with_a_warning()
    {
        Clock.Advance(TimeSpan.FromMinutes(5));
        await MergeAsync("film/harbour-return", "film/harbour");
        Assert.Equal(
            """{"data":{"film":{"key":"film/harbour"},"n":{"id":"film~harbour"}},"extensions":{"warnings":[{"code":"MERGED","message":"film/harbour-return was merged into film/harbour, which is answered in its place.","path":["film"]},{"code":"MERGED","message":"film/harbour-return was merged into film/harbour, which is answered in its place.","path":["n"]}]}}""",
            await ResponseAsync("""{ film(key: "film/harbour-return") { key } n: node(id: "film~harbour-return") { id } }"""));
        await AnswersAsync(
            """{ film(key: "film/harbour-return", knownAt: "2025-03-07T12:04:00Z") { key crew { totalCount } } films(knownAt: "2025-03-07T12:04:00Z") { totalCount } timeline(of: ["film/harbour-return"]) { totalCount } }""",
            """{ "film": { "key": "film/harbour-return", "crew": { "totalCount": 2 } }, "films": { "totalCount": 4 }, "timeline": { "totalCount": 5 } }""");
    }

    [Fact]
    public async Task Paths_are_told_of_the_survivor_with_warnings()
    {
        await MergeAsync("film/harbour-return", "film/harbour");
        const string warning = """{"code":"MERGED","message":"film/harbour-return was merged into film/harbour, which is answered in its place.","path":["paths"]}""";
        const string nodes = "nodes { key }";
        Assert.Equal(
            $$$"""{"data":{"paths":[{"nodes":[{"key":"person/chloe-dubois"},{"key":"film/harbour"}]}]},"extensions":{"warnings":[{{{warning}}}]}}""",
            await ResponseAsync($$"""{ paths(a: "person/chloe-dubois", b: "film/harbour-return") { {{nodes}} } }"""));
        Assert.Equal(
            $$$"""{"data":{"paths":[{"nodes":[{"key":"film/harbour"}]}]},"extensions":{"warnings":[{{{warning}}}]}}""",
            await ResponseAsync($$"""{ paths(a: "film/harbour-return", b: "film/harbour") { {{nodes}} } }"""));
        Assert.Equal(
            $$$"""{"data":{"paths":[]},"extensions":{"warnings":[{{{warning}}}]}}""",
            await ResponseAsync($$"""{ paths(a: "person/chloe-dubois", b: "studio/nordlys", predicates: [WORKS_ON], avoid: ["film~harbour-return"]) { {{nodes}} } }"""));
        Assert.Contains(
            "`avoid` names “film/harbour-return”, an end of the paths, so there can be none: leave it out.",
            await ResponseAsync($$"""{ paths(a: "person/chloe-dubois", b: "film/harbour", avoid: ["film/harbour-return"]) { {{nodes}} } }"""),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chains_of_merges_lead_to_the_last_survivor()
    {
        await MergeAsync("film/harbour-return", "film/harbour");
        await MergeAsync("film/harbour", "film/etoile");
        Assert.Contains("film/harbour-return was merged into film/etoile", await ResponseAsync("""{ film(key: "film/harbour-return") { key } }"""), StringComparison.Ordinal);
        Assert.Equal(
            """{"claims":[{"film":{"key":"film/etoile"}}],"userErrors":[]}""",
            Compacted(await WriteAsync($$"""recordClaims(input: { credits: [{{Credit("", film: "film/harbour-return")}}] }) { claims { ... on Credit { film { key } } } userErrors { code } }""")));
        Assert.Equal(
            """{"nodes":[{"key":"film/etoile"}]}""",
            Compacted(await WriteAsync("""upsertNodes(input: { films: [{ key: "film/harbour", runningTime: 1 }] }) { nodes { key } }""")));
    }

    [Fact]
    public async Task Claims_that_say_the_same_become_one_with_the_evidence_of_both()
    {
        await WriteAsync("""upsertNodes(input: { people: [{ key: "person/a-kohler", name: "Ada Kohler" }], sources: [{ key: "source/other", name: "Other" }] }) { revision }""");
        var recorded = await WriteAsync(
            $$"""
            recordClaims(input: { credits: [
              {{Credit("")}}
              { maker: "person/a-kohler", film: "film/untitled", job: WRITES, evidence: [{ source: "source/other", page: 8 }] }
              { maker: "person/a-kohler", film: "film/untitled", job: ACTS, evidence: [{ source: "source/other", page: 9, critic: "person/a-kohler" }] }
            ] }) { claims { id } }
            """);
        await MergeAsync("person/a-kohler", "person/ada-kohler");
        await AnswersAsync(
            """{ film(key: "film/untitled") { crew(order: [{ claim: { job: ASC } }]) { edges { node { key } claim { job evidence { source { key } page critic { key } } } } } } }""",
            """
            { "film": { "crew": { "edges": [
              { "node": { "key": "person/ada-kohler" }, "claim": { "job": "ACTS", "evidence": [{ "source": { "key": "source/other" }, "page": 9, "critic": { "key": "person/ada-kohler" } }] } },
              { "node": { "key": "person/ada-kohler" }, "claim": { "job": "WRITES", "evidence": [{ "source": { "key": "source/almanac" }, "page": 7, "critic": null }, { "source": { "key": "source/other" }, "page": 8, "critic": null }] } }
            ] } } }
            """);
        await AnswersAsync(
            $$"""{ node(id: "{{recorded["claims"]![1]!["id"]}}") { ... on Credit { maker { name } supersededBy { id } } } }""",
            $$"""{ "node": { "maker": { "name": "Ada Kohler" }, "supersededBy": { "id": "{{recorded["claims"]![0]!["id"]}}" } } }""");
    }

    [Fact]
    public async Task A_claim_of_the_two_to_each_other_is_taken_back()
    {
        await MergeAsync("person/chloe-dubois", "person/ada-kohler");
        await AnswersAsync(
            """{ bonds(during: {}) { nodes { key } } nominations(during: {}, order: [{ key: ASC }]) { nodes { key nominee { key } } } }""",
            """{ "bonds": { "nodes": [{ "key": "married" }] }, "nominations": { "nodes": [{ "key": "chloe-lantern", "nominee": { "key": "person/ada-kohler" } }, { "key": "etoile-lantern", "nominee": { "key": "film/etoile" } }] } }""");
    }

    [Fact]
    public async Task References_and_sources_are_the_survivors()
    {
        await WriteAsync("""upsertNodes(input: { sources: [{ key: "source/other", name: "Other" }] }) { revision }""");
        await MergeAsync("film/etoile", "film/harbour");
        await MergeAsync("source/almanac", "source/other");
        await AnswersAsync(
            """{ node(id: "chloe-lantern") { ... on Nomination { forFilm { key } } } director: node(id: "harbour-director") { ... on Credit { evidence { source { key } page } } } }""",
            """{ "node": { "forFilm": { "key": "film/harbour" } }, "director": { "evidence": [{ "source": { "key": "source/other" }, "page": 12 }, { "source": { "key": "source/other" }, "page": 40 }] } }""");
    }

    [Fact]
    public async Task A_bundle_that_names_the_absorbed_node_changes_nothing()
    {
        await MergeAsync("film/harbour-return", "film/harbour");
        var revision = await Store.GetRevisionAsync(TestContext.Current.CancellationToken);
        await WriteAsync(FilmGraph.All);
        Assert.Equal(revision, await Store.GetRevisionAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>A bundle's lists are of the node as it was by itself: what a merge has brought into them since is none of its business.</summary>
    [Fact]
    public async Task A_bundle_of_the_survivor_leaves_it_the_names_of_the_absorbed_node()
    {
        await WriteAsync("""upsertNodes(input: { people: [{ key: "person/a-kohler", name: "Ada Kohler", alternativeNames: ["Ada K.", "A. K."], identifiers: [{ scheme: "wikidata", value: "Q2" }, { scheme: "viaf", value: "7" }] }] }) { revision }""");
        await MergeAsync("person/a-kohler", "person/ada-kohler");
        var revision = await Store.GetRevisionAsync(TestContext.Current.CancellationToken);
        await WriteAsync(FilmGraph.All);
        Assert.Equal(revision, await Store.GetRevisionAsync(TestContext.Current.CancellationToken));

        await WriteAsync("""upsertNodes(input: { people: [{ key: "person/ada-kohler", alternativeNames: ["A. Köhler", "Ada Kohler", "Ada K."] }] }) { revision }""");
        await WriteAsync(FilmRecords.Write(
            [FilmRecords.Node("person/ada-kohler", "Ada Köhler", ("alternativeNames", new[] { "Frau Köhler" }), ("identifiers", new[] { "viaf:8" }))],
            []));
        await AnswersAsync(
            """{ person(key: "person/ada-kohler") { alternativeNames identifiers { scheme value } } }""",
            """
            { "person": {
              "alternativeNames": ["Frau Köhler", "Ada Kohler", "Ada K."],
              "identifiers": [{ "scheme": "viaf", "value": "8" }]
            } }
            """);
    }

    [Fact]
    public async Task What_can_not_be_merged_is_told()
    {
        Assert.Equal(["input.absorbed UNKNOWN_NODE", "input.into UNKNOWN_NODE"], await RefusedAsync("""mergeNodes(input: { absorbed: "film/lost", into: "no key" })"""));
        Assert.Equal(["input.into SAME_ENDS"], await RefusedAsync("""mergeNodes(input: { absorbed: "film/harbour", into: "film~harbour" })"""));
        Assert.Equal(["input.into WRONG_KIND"], await RefusedAsync("""mergeNodes(input: { absorbed: "film/harbour", into: "award/lantern" })"""));
        await MergeAsync("film/harbour-return", "film/harbour");
        Assert.Equal(["input.absorbed ALREADY_MERGED"], await RefusedAsync("""mergeNodes(input: { absorbed: "film/harbour-return", into: "film/etoile" })"""));
        Assert.Equal(["input.into SAME_ENDS"], await RefusedAsync("""mergeNodes(input: { absorbed: "film/harbour", into: "film/harbour-return" })"""));
    }
}
