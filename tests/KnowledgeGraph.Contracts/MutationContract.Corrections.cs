using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Contracts;

/// <content>`correctClaim`.</content>
public abstract partial class MutationContract
{
    private const string Corrected = "revision claim { id key retractedAt ... on Credit { maker { key } film { key } job role fee { value } validFrom evidence { page } } } userErrors { code }";

    [Fact]
    public async Task A_correction_takes_the_place_of_the_claim()
    {
        var recorded = await WriteAsync($$"""recordClaims(input: { credits: [{{Credit("""key: "a/1", role: "Ghost", validFrom: "2001" """, job: "ACTS")}}] }) { claims { id } }""");
        var former = (string)recorded["claims"]![0]!["id"]!;
        var answer = await WriteAsync($$"""correctClaim(input: { id: "{{former}}", set: { credit: { role: "Keeper", validFrom: "2001-05", fee: { value: "3", unit: "EUR" } } } }) { {{Corrected}} }""");
        var id = (string)answer["claim"]!["id"]!;
        Assert.NotEqual(former, id);
        Assert.Equal(
            $$"""{"revision":3,"claim":{"id":"{{id}}","key":"a/1","retractedAt":null,"maker":{"key":"person/ada-kohler"},"film":{"key":"film/untitled"},"job":"ACTS","role":"Keeper","fee":{"value":"3"},"validFrom":"2001-05","evidence":[{"page":7}]},"userErrors":[]}""",
            Compacted(answer));
        await AnswersAsync(
            $$"""{ old: node(id: "{{former}}") { ... on Credit { role supersededBy { id } } } byKey: node(id: "a/1") { ... on Credit { id } } film(key: "film/untitled") { crew { totalCount } } }""",
            $$"""{ "old": { "role": "Ghost", "supersededBy": { "id": "{{id}}" } }, "byKey": { "id": "{{id}}" }, "film": { "crew": { "totalCount": 1 } } }""");
    }

    [Fact]
    public async Task A_correction_may_name_other_ends_and_give_other_evidence()
    {
        await WriteAsync($$"""recordClaims(input: { credits: [{{Credit("""fee: { value: "1", unit: "EUR" } """)}}] }) { revision }""");
        var id = (await DataAsync("""{ film(key: "film/untitled") { crew { edges { claim { id } } } } }"""))["film"]!["crew"]!["edges"]![0]!["claim"]!["id"];
        var answer = await WriteAsync($$"""correctClaim(input: { id: "{{id}}", set: { credit: { maker: "studio/nordlys", fee: null, evidence: [{ source: "source~almanac", page: 8 }, { source: "source/almanac", page: 9 }] } } }) { {{Corrected}} }""");
        Assert.Equal("studio/nordlys", (string?)answer["claim"]!["maker"]!["key"]);
        Assert.Null(answer["claim"]!["fee"]);
        Assert.Equal("""[{"page":8},{"page":9}]""", Compacted(answer["claim"]!["evidence"]!));
        await AnswersAsync("""{ person(key: "person/ada-kohler") { credits(where: { claim: { job: { eq: WRITES } } }) { totalCount } } }""", """{ "person": { "credits": { "totalCount": 0 } } }""");
    }

    [Fact]
    public async Task Ends_and_evidence_can_not_be_taken_away() => Assert.Equal(
        ["input.set.credit.maker MISSING", "input.set.credit.film MISSING", "input.set.credit.job MISSING", "input.set.credit.evidence NO_EVIDENCE"],
        (await RefusedAsync("""correctClaim(input: { id: "harbour-lead", set: { credit: { maker: null, film: null, evidence: null } } })"""))
            .Concat(await RefusedAsync("""correctClaim(input: { id: "harbour-lead", set: { credit: { job: null, evidence: [{ source: "source/almanac" }] } } })"""))
            .OrderBy(error => error.Contains("evidence", StringComparison.Ordinal)));

    [Fact]
    public async Task A_correction_can_be_corrected_and_taken_back()
    {
        await WriteAsync($$"""recordClaims(input: { credits: [{{Credit("""key: "a/1" """)}}] }) { revision }""");
        foreach (var role in new[] { "One", "Two" })
        {
            Assert.Equal(role, (string?)(await WriteAsync($$"""correctClaim(input: { id: "a/1", set: { credit: { role: "{{role}}" } } }) { {{Corrected}} }"""))["claim"]!["role"]);
        }

        await WriteAsync("""retractClaim(input: { id: "a/1" }) { revision }""");
        await AnswersAsync("""{ film(key: "film/untitled") { crew { totalCount } } }""", """{ "film": { "crew": { "totalCount": 0 } } }""");
    }

    [Fact]
    public async Task What_was_corrected_does_not_come_back_with_its_bundle()
    {
        await WriteAsync("""correctClaim(input: { id: "harbour-lead", set: { credit: { role: "Night keeper", evidence: [{ source: "source/almanac" }] } } }) { revision }""");
        await WriteAsync(FilmGraph.All);
        await AnswersAsync("""{ node(id: "harbour-lead") { ... on Credit { role } } film(key: "film/harbour") { crew { totalCount } } }""", """{ "node": { "role": "Night keeper" }, "film": { "crew": { "totalCount": 3 } } }""");
    }

    [Fact]
    public async Task What_is_recorded_by_the_key_of_a_correction_takes_its_place()
    {
        await WriteAsync($$"""recordClaims(input: { credits: [{{Credit("""key: "a/1" """)}}] }) { revision }""");
        await WriteAsync("""correctClaim(input: { id: "a/1", set: { credit: { role: "One" } } }) { revision }""");
        await WriteAsync($$"""recordClaims(input: { credits: [{{Credit("""key: "a/1", role: "Two" """)}}] }) { revision }""");
        await AnswersAsync("""{ film(key: "film/untitled") { crew { edges { claim { key role } } } } }""", """{ "film": { "crew": { "edges": [{ "claim": { "key": "a/1", "role": "Two" } }] } } }""");
    }

    [Fact]
    public async Task A_correction_that_changes_nothing_is_no_revision()
    {
        var recorded = await WriteAsync($$"""recordClaims(input: { credits: [{{Credit("""role: "Ghost" """)}}] }) { claims { id } }""");
        var id = (string)recorded["claims"]![0]!["id"]!;
        var answer = await WriteAsync($$"""correctClaim(input: { id: "{{id}}", set: { credit: { role: "Ghost" } } }) { revision claim { id } }""");
        Assert.Equal($$"""{"revision":2,"claim":{"id":"{{id}}"} }""".Replace(" ", "", StringComparison.Ordinal), Compacted(answer));
    }

    [Fact]
    public async Task A_correction_that_says_what_another_claim_says_falls_together_with_it()
    {
        var recorded = await WriteAsync($$"""recordClaims(input: { credits: [{{Credit("")}}, { maker: "person/ada-kohler", film: "film/untitled", job: ACTS, evidence: [{ source: "source/almanac", page: 9 }] }] }) { claims { id } }""");
        var (first, second) = ((string)recorded["claims"]![0]!["id"]!, (string)recorded["claims"]![1]!["id"]!);
        var answer = await WriteAsync($$"""correctClaim(input: { id: "{{second}}", set: { credit: { job: WRITES } } }) { claim { id evidence { ... on Citation { page } } } }""");
        Assert.Equal(first, (string?)answer["claim"]!["id"]);
        await AnswersAsync("""{ film(key: "film/untitled") { crew { totalCount } } }""", """{ "film": { "crew": { "totalCount": 1 } } }""");
    }

    [Fact]
    public async Task What_is_wrong_with_a_correction_is_told_at_its_place()
    {
        Assert.Equal(["input.id UNKNOWN_CLAIM"], await RefusedAsync("""correctClaim(input: { id: "lost", set: { credit: { role: "x" } } })"""));
        Assert.Equal(["input.id WRONG_KIND"], await RefusedAsync("""correctClaim(input: { id: "harbour-lead", set: { bond: { bondKind: SUES } } })"""));
        Assert.Equal(["input.set.credit.evidence NO_EVIDENCE"], await RefusedAsync("""correctClaim(input: { id: "harbour-lead", set: { credit: { role: "x" } } })"""));
        Assert.Equal(
            ["input.set.credit.film WRONG_KIND", "input.set.credit.job MISSING", "input.set.credit.validTo ACT_HAS_NO_END"],
            await RefusedAsync("""correctClaim(input: { id: "harbour-lead", set: { credit: { film: "award/lantern", job: null, validTo: "1999", evidence: [{ source: "source/almanac" }] } } })"""));
        Assert.Equal(
            ["input.set.credit.film UNKNOWN_NODE", "input.set.credit.evidence.0.source UNKNOWN_NODE"],
            await RefusedAsync("""correctClaim(input: { id: "harbour-lead", set: { credit: { film: "film/lost", evidence: [{ source: "source/lost" }] } } })"""));
    }
}
