namespace KnowledgeGraph.Contracts;

/// <content>`recordClaims` and `retractClaim`.</content>
public abstract partial class MutationContract
{
    [Fact]
    public async Task Recorded_claims_are_answered_as_they_stand()
    {
        var answer = await WriteAsync(
            $$"""
            recordClaims(input: {
              bonds: [{ one: "person/ada-kohler", other: "studio~nordlys", bondKind: SUES, validFrom: "1981", {{Almanac}} }]
              credits: [
                {{Credit("""key: "a/1", fee: { value: "2.50", unit: "EUR" }, validFrom: "2024-02" """)}}
                {{Credit("""validFrom: "2023" """, maker: "studio/nordlys", job: "PRODUCES")}}
              ]
            }) {
              __typename
              revision
              claims { key predicate validFrom recordedAt subject { name } ... on Credit { fee { value unit bound } certainty } evidence { source { key } page } }
              all: claims { __typename }
              userErrors { message }
            }
            """);
        Assert.Equal(("RecordClaimsPayload", 2), ((string?)answer["__typename"], (int)answer["revision"]!));
        Assert.Equal(
            """
            {"key":"a/1","predicate":"WORKS_ON","validFrom":"2024-02","recordedAt":"2025-03-07T12:00:00.0000001Z","subject":{"name":"Ada Köhler"},"fee":{"value":"2.50","unit":"EUR","bound":"EXACT"},"certainty":1,"evidence":[{"source":{"key":"source/almanac"},"page":7}]}
            """,
            Compacted(answer["claims"]![0]!));
        Assert.Equal(["Credit", "Credit", "Bond"], answer["all"]!.AsArray().Select(claim => (string?)claim!["__typename"]));
        Assert.Empty(answer["userErrors"]!.AsArray());
        await AnswersAsync("""{ person(key: "person/ada-kohler") { bonds { totalCount } } }""", """{ "person": { "bonds": { "totalCount": 2 } } }""");
    }

    [Fact]
    public async Task A_claim_that_is_recorded_already_is_answered_with_the_evidence_that_is_new()
    {
        static string Acts(string quote) =>
            $$"""recordClaims(input: { credits: [{ maker: "person/ada-kohler", film: "film/untitled", job: ACTS, evidence: [{ source: "source/almanac", quote: "{{quote}}" }] }] }) { revision claims { id evidence { quote } } }""";

        var id = (string)(await WriteAsync(Acts("A")))["claims"]![0]!["id"]!;
        var expected = $$"""{"revision":3,"claims":[{"id":"{{id}}","evidence":[{"quote":"B"}]}]}""";
        Assert.Equal(expected, Compacted(await WriteAsync(Acts("B"))));
        Assert.Equal(expected, Compacted(await WriteAsync(Acts("B"))));
    }

    [Fact]
    public async Task A_retracted_claim_is_found_with_the_time_of_its_retraction()
    {
        Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(
            """{"revision":2,"claim":{"key":"harbour-lead","retractedAt":"2025-03-07T12:05:00Z","supersededBy":null},"userErrors":[]}""",
            Compacted(await WriteAsync("""retractClaim(input: { id: "harbour-lead" }) { revision claim { key retractedAt supersededBy { id } } userErrors { code } }""")));
        await AnswersAsync(
            """{ film(key: "film/harbour") { crew { totalCount } } before: film(key: "film/harbour", knownAt: "2025-03-07T12:04:00Z") { crew { totalCount } } }""",
            """{ "film": { "crew": { "totalCount": 2 } }, "before": { "crew": { "totalCount": 3 } } }""");
    }

    [Fact]
    public async Task What_is_not_there_or_was_taken_back_can_not_be_retracted()
    {
        Assert.Equal(["input.id UNKNOWN_CLAIM"], await RefusedAsync("""retractClaim(input: { id: "film/harbour" })"""));
        await WriteAsync("""retractClaim(input: { id: "harbour-lead" }) { revision }""");
        Assert.Equal(["input.id ALREADY_RETRACTED"], await RefusedAsync("""retractClaim(input: { id: "harbour-lead" })"""));
    }

    [Fact]
    public async Task A_retracted_claim_comes_back_when_somebody_records_it_again()
    {
        var first = await WriteAsync($$"""recordClaims(input: { credits: [{{Credit("")}}] }) { claims { id key } }""");
        var (id, key) = ((string)first["claims"]![0]!["id"]!, (string)first["claims"]![0]!["key"]!);
        await WriteAsync($$"""retractClaim(input: { id: "{{id}}" }) { revision }""");
        var again = await WriteAsync($$"""recordClaims(input: { credits: [{{Credit("")}}] }) { revision claims { id key retractedAt } }""");
        Assert.NotEqual(id, (string?)again["claims"]![0]!["id"]);
        Assert.Equal(key, (string?)again["claims"]![0]!["key"]);
        Assert.Equal(4, (int)again["revision"]!);
        Assert.Null(again["claims"]![0]!["retractedAt"]);
    }

    [Fact]
    public async Task Everything_wrong_is_told_at_once_with_its_place() => Assert.Equal(
        [
            "input.credits.0.validTo ACT_HAS_NO_END",
            "input.credits.1.evidence NO_EVIDENCE",
            "input.credits.2.fee.unit INVALID_VALUE",
            "input.credits.2.key INVALID_KEY",
            "input.credits.3.role INVALID_TEXT",
            "input.credits.5.key DUPLICATE",
            "input.credits.6.film WRONG_KIND",
            "input.contracts.0.validTo DATES_REVERSED",
            "input.bonds.0.other SAME_ENDS",
            "input.credits.0.film UNKNOWN_NODE",
            "input.credits.3.evidence.0.critic UNKNOWN_NODE",
        ],
        await RefusedAsync(
            $$"""
            recordClaims(input: {
              credits: [
                {{Credit("""validFrom: "2001", validTo: "2002" """, film: "film/lost")}}
                { maker: "person/ada-kohler", film: "film/harbour", job: WRITES, evidence: [] }
                {{Credit("""key: "no spaces", fee: { value: 1, unit: "" } """)}}
                { maker: "person/ada-kohler", film: "film/harbour", job: ACTS, role: "Kee\u0007per", evidence: [{ source: "source/almanac", critic: "person/lost" }] }
                {{Credit("""validFrom: "2001", key: "a" """)}}
                {{Credit("""validFrom: "2001", key: "a" """)}}
                {{Credit("", film: "award/lantern")}}
              ]
              contracts: [{ employee: "person/ada-kohler", employer: "studio/nordlys", validFrom: "1980", validTo: "1979", {{Almanac}} }]
              bonds: [{ one: "person/ada-kohler", other: "person~ada-kohler", bondKind: SUES, {{Almanac}} }]
            })
            """));

    [Fact]
    public async Task A_write_that_the_store_refuses_names_the_place_in_the_input() => Assert.Equal(
        ["input.credits.1.film UNKNOWN_NODE"],
        await RefusedAsync($$"""recordClaims(input: { credits: [{{Credit("")}}, {{Credit("", film: "film/lost")}}] })"""));

    [Fact]
    public async Task A_user_error_answers_what_is_asked_of_it_in_that_order() => Assert.Equal(
        """{"userErrors":[{"field":["input","id"],"m":"“lost” names no claim: give the id or key of one; `claims(where: …)` finds them.","code":"UNKNOWN_CLAIM","__typename":"UserError","message":"“lost” names no claim: give the id or key of one; `claims(where: …)` finds them."}],"claim":null}""",
        Compacted(await WriteAsync("""retractClaim(input: { id: "lost" }) { userErrors { field m: message code __typename message } claim { id } }""")));

    [Fact]
    public async Task Nothing_to_write_is_no_revision() =>
        Assert.Equal("""{"revision":1,"claims":[]}""", Compacted(await WriteAsync("recordClaims(input: {}) { revision claims { id } }")));

    [Fact]
    public async Task Several_mutations_run_one_after_the_other()
    {
        var response = await ResponseAsync(
            $$"""
            mutation {
              a: recordClaims(input: { credits: [{{Credit("""key: "x" """)}}] }) { revision }
              b: retractClaim(input: { id: "x" }) { revision claim { key } }
            }
            """,
            Editor);
        Assert.Equal("""{"data":{"a":{"revision":2},"b":{"revision":3,"claim":{"key":"x"}}}}""", response);
    }
}
