namespace KnowledgeGraph.Questions.Tests;

/// <summary>Fragments, aliases, directives and variables over relations.</summary>
public abstract class SelectionContract(ServedBundles graph) : ApiContract(graph)
{
    [Fact]
    public Task Fragments_on_interfaces_apply_to_what_implements_them() => AnswersAsync(
        """
        {
          entities(where: { key: { in: ["country/isl", "leader/elon-musk", "voice/eu-official", "topic/arms-race", "coalition/europe"] } }, order: [{ key: ASC }]) {
            nodes {
              __typename
              ...Named
              ... on Actor { memberOf { totalCount } }
              ... on Person { offices { totalCount } }
              ... on Group { members { totalCount } }
              ... on Topic { tags }
            }
          }
        }

        fragment Named on Entity { ... on Node { id } name }
        """,
        """
        {
          "entities": {
            "nodes": [
              { "__typename": "Coalition", "id": "coalition~europe", "name": "Europe", "memberOf": { "totalCount": 0 }, "members": { "totalCount": 0 } },
              { "__typename": "Country", "id": "country~isl", "name": "Iceland", "memberOf": { "totalCount": 0 } },
              { "__typename": "Leader", "id": "leader~elon-musk", "name": "Elon Musk", "memberOf": { "totalCount": 0 }, "offices": { "totalCount": 0 } },
              { "__typename": "Topic", "id": "topic~arms-race", "name": "Arms race with Russia", "tags": ["defence", "russia"] },
              { "__typename": "Voice", "id": "voice~eu-official", "name": "An EU official", "memberOf": { "totalCount": 0 }, "offices": { "totalCount": 0 } }
            ]
          }
        }
        """);

    [Fact]
    public Task Claims_of_several_kinds_by_what_each_has() => AnswersAsync(
        """
        {
          claims(where: { key: { in: [
            "2025-03-06-emergency-summit/musk-owns-starlink"
            "2025-03-06-emergency-summit/haddad-minister-for-europe"
            "2025-03-06-emergency-summit/france-leads-the-coalition"
          ] } }, order: [{ key: DESC }]) {
            nodes {
              __typename predicate modality
              subject { __typename name } object { __typename name }
              ... on Tie { tieKind about { name } }
              ... on Office { title holder { name } }
              ... on Membership { leads group { members(where: { claim: { leads: { eq: true } } }) { totalCount } } }
            }
          }
        }
        """,
        """
        {
          "claims": {
            "nodes": [
              {
                "__typename": "Tie", "predicate": "TIED_TO", "modality": "ACTUAL",
                "subject": { "__typename": "Leader", "name": "Elon Musk" }, "object": { "__typename": "Institution", "name": "Starlink" },
                "tieKind": "OWNS", "about": null
              },
              {
                "__typename": "Office", "predicate": "HOLDS_OFFICE", "modality": "ACTUAL",
                "subject": { "__typename": "Leader", "name": "Benjamin Haddad" }, "object": { "__typename": "Country", "name": "France" },
                "title": "Minister for Europe", "holder": { "name": "Benjamin Haddad" }
              },
              {
                "__typename": "Membership", "predicate": "MEMBER_OF", "modality": "ACTUAL",
                "subject": { "__typename": "Country", "name": "France" }, "object": { "__typename": "Coalition", "name": "Coalition of the willing" },
                "leads": true, "group": { "members": { "totalCount": 2 } }
              }
            ]
          }
        }
        """);

    [Fact]
    public Task One_relation_under_several_names_with_arguments_of_its_own() => AnswersAsync(
        """
        query Twice($first: Int = 1, $some: Boolean!, $other: Boolean!) {
          country(key: "country/fra") {
            ...Groups
            ...Groups
            institutions: memberOf(where: { node: { institution: {} } }) { nodes { name } }
            coalitions: memberOf(where: { node: { coalition: {} } }, order: [{ node: { name: DESC } }], first: $first) {
              totalCount @include(if: $some)
              nodes @skip(if: $other) { name id @include(if: $other) }
              pageInfo @include(if: $other) { hasNextPage }
            }
            isoAlpha3 @skip(if: $some)
          }
          skipped: countries @include(if: $other) { totalCount }
        }

        fragment Groups on Actor { memberOf { totalCount } memberOf { nodeCount } }
        """,
        """
        {
          "country": {
            "memberOf": { "totalCount": 3, "nodeCount": 3 },
            "institutions": { "nodes": [{ "name": "European Union" }] },
            "coalitions": { "totalCount": 2, "nodes": [{ "name": "The 26" }] }
          }
        }
        """,
        """{ "some": true, "other": false }""");

    [Fact]
    public async Task Variables_of_each_kind_of_input()
    {
        var answer = await AskAsync(
            """
            query ($holder: ActorFilter, $order: [StanceOrder!], $first: Int, $day: Date, $positions: [Position!]) {
              stances(where: { holder: $holder, position: { in: $positions } }, order: $order, first: $first, asOf: $day) {
                totalCount
                nodes { key }
              }
            }
            """,
            """
            {
              "holder": { "country": {} }, "order": [{ "validFrom": "DESC" }, { "key": "ASC" }], "first": 2, "day": "2025-03-07",
              "positions": ["OPPOSES"]
            }
            """);

        Assert.Equal(5, answer.Int("stances.totalCount"));
        Assert.Equal(["hungary-opposes-the-ukraine-statement", "hungary-could-block-sanctions-renewal"], answer.Texts("stances.nodes", "key").Select(WithoutBundle));
    }

    [Fact]
    public Task An_argument_that_is_null_or_left_out_counts_as_not_given() => AnswersAsync(
        """
        query ($where: CountryFilter, $first: Int, $day: Date) {
          countries(where: $where, order: null, first: $first, asOf: $day, after: null) { totalCount pageInfo { hasNextPage } }
        }
        """,
        """{ "countries": { "totalCount": 36, "pageInfo": { "hasNextPage": true } } }""",
        """{ "where": null }""");

    [Fact]
    public Task Everything_that_a_claim_says_of_itself() => AnswersAsync(
        """
        {
          ties(where: { tieKind: { eq: AT_WAR_WITH } }) {
            nodes {
              id key predicate modality confidence validFrom validTo reportedOn recordedAt retractedAt supersededBy { id }
              from { key } to { key } about { key }
              evidence { locator attributedTo anonymous speaker { key } sha256 source { key publishedAt } }
            }
          }
        }
        """,
        """
        {
          "ties": {
            "nodes": [
              {
                "id": "tie~ccalb9av9cn8lrej", "key": "2025-03-06-emergency-summit/russia-at-war-with-ukraine",
                "predicate": "TIED_TO", "modality": "ACTUAL", "confidence": 0.9,
                "validFrom": null, "validTo": null, "reportedOn": "2025-03-07", "recordedAt": "2025-03-07T12:00:00.0000001Z",
                "retractedAt": null, "supersededBy": null,
                "from": { "key": "country/rus" }, "to": { "key": "country/ukr" }, "about": null,
                "evidence": [
                  {
                    "locator": "15:0-203", "attributedTo": null, "anonymous": false, "speaker": null,
                    "sha256": "2d6b0bd228690421c26ea6bd175b4f1dc46ed5c13871719d9fb944f76e249aaa",
                    "source": { "key": "source/kyiv-independent-2025-03-06-emergency-summit", "publishedAt": "2025-03-07" }
                  },
                  {
                    "locator": "32:106-124", "attributedTo": "Donald Tusk", "anonymous": false, "speaker": { "key": "leader/donald-tusk" },
                    "sha256": "b195b07de3f16f25bfe81bb7e61b786b24f7536bee65a15d24aeaebf001b3232",
                    "source": { "key": "source/kyiv-independent-2025-03-06-emergency-summit", "publishedAt": "2025-03-07" }
                  }
                ]
              }
            ]
          }
        }
        """);
}
