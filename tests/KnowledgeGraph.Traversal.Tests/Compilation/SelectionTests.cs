namespace KnowledgeGraph.Traversals.Tests;

public sealed class SelectionTests
{
    [Fact]
    public void A_relation_with_its_claim_and_evidence() => Assert.Equal(
        "lookup one [\"country/fra\" view today] view today {Country {name!; memberOf! out Membership {page first 5; "
        + "MembershipGroupConnection {totalCount; nodeCount; edges MembershipGroupEdge {cursor; node {Institution | Coalition {name!}}; "
        + "claim {Membership {membershipRole!; validFrom; evidence Evidence {source! {Source {title; url}}; locator}}}}; "
        + "nodes {Institution | Coalition {name!}}; pageInfo PageInfo {hasNextPage; endCursor}}}}}",
        Explained.Text(
            """
            {
              country(key: "country/fra") {
                name
                memberOf(first: 5) {
                  totalCount
                  nodeCount
                  edges { cursor node { name } claim { membershipRole validFrom evidence { source { title url } locator } } }
                  nodes { name }
                  pageInfo { hasNextPage endCursor }
                }
              }
            }
            """));

    [Fact]
    public void A_fragment_on_an_interface_reaches_every_kind_of_it_and_no_other() => Assert.Equal(
        "nodes Leader, Voice, Country, Institution, Coalition, Event, Topic, Source view today {page first 20; EntityConnection {nodes {"
        + "Leader | Voice {__typename; key!; name!}; Country {__typename; key!; isoAlpha3}; "
        + "Institution | Coalition | Event | Topic | Source {__typename; key!}}}}",
        Explained.Text(
            """
            query { entities { nodes { __typename key ... on Person { name } ...iso } } }
            fragment iso on Country { isoAlpha3 }
            """));

    [Fact]
    public void Aliases_are_response_keys_and_one_field_may_stand_twice() => Assert.Equal(
        "lookup one [\"country/fra\" view today] view today {Country {k: key!; l: key!; "
        + "now: memberOf! out Membership {page first 1; MembershipGroupConnection {totalCount}}; "
        + "leading: memberOf! out Membership {where leads eq true; page last 2; MembershipGroupConnection {n: totalCount}}}}",
        Explained.Text(
            """
            {
              country(key: "country/fra") {
                k: key
                l: key
                now: memberOf(first: 1) { totalCount }
                leading: memberOf(last: 2, where: { claim: { leads: { eq: true } } }) { n: totalCount }
              }
            }
            """));

    [Fact]
    public void A_field_selected_in_two_places_is_merged() => Assert.Equal(
        "lookup one [\"country/fra\" view today] view today {Country {memberOf! out Membership {page first 20; "
        + "MembershipGroupConnection {nodes {Institution {key!; name!; institutionKind!}; Coalition {key!; name!}}; totalCount}}}}",
        Explained.Text(
            """
            {
              country(key: "country/fra") {
                memberOf { nodes { key } }
                ... on Actor { memberOf { totalCount nodes { name ... on Institution { institutionKind } } } }
              }
            }
            """));

    [Fact]
    public void What_is_skipped_is_not_compiled() => Assert.Equal(
        "lookup one [\"country/fra\" view today] view today {Country {key!}}",
        Explained.Text(
            "query($all: Boolean!) { country(key: \"country/fra\") { key name @include(if: $all) } }", """{ "all": false }"""));

    [Fact]
    public void Subject_and_object_have_only_the_kinds_that_can_stand_there() => Assert.Equal(
        "claims PartOf view today {page first 20; PartOfConnection {nodes {PartOf {subject {Institution {key!}}; "
        + "object {Institution | Coalition {key!}}; whole: object {Institution | Coalition {key!}}}}}}",
        Explained.Text("{ partOfs { nodes { subject { key } object { key } whole { key } } } }"));

    [Fact]
    public void Aggregates_group_sum_and_find_extremes() => Assert.Equal(
        "claims Commitment view today {page first 20; CommitmentConnection {aggregate CommitmentAggregate {count; "
        + "byModality: by(claim.modality) ModalityCount {value; count!}; sumAmount: sum(amount) AmountSum {unit!; value!}; "
        + "min CommitmentExtremes {validFrom; confidence}; max CommitmentExtremes {recordedAt}}}}",
        Explained.Text(
            """
            {
              commitments {
                aggregate {
                  count
                  byModality { value count }
                  sumAmount { unit value }
                  min { validFrom confidence }
                  max { recordedAt }
                }
              }
            }
            """));

    [Fact]
    public void A_relation_to_an_interface_counts_the_kinds_it_leads_to() => Assert.Equal(
        "lookup one [\"country/fra\" view today] view today {Country {ties! in Tie {page first 20; TieNeighborConnection {"
        + "edges TieNeighborEdge {direction}; aggregate TieNeighborAggregate {nodeByKind: by(node) KindCount {kind: value!; count!}}}}}}",
        Explained.Text("{ country(key: \"country/fra\") { ties(direction: IN) { edges { direction } aggregate { nodeByKind { kind count } } } } }"));

    [Fact]
    public void Another_model_compiles_by_the_same_rules() => Assert.Equal(
        "nodes Person view today {where credits out Credit some node(colour eq false) claim(job eq DIRECTS); order node.bornOn desc; "
        + "page first 20; PersonConnection {nodes {Person {name!; bonds! any Bond {page first 20; BondNeighborConnection {nodes {"
        + "Person | Studio {name!}}}}}}}}",
        Explained.FilmsText(
            """
            {
              people(where: { credits: { some: { node: { colour: { eq: false } } claim: { job: { eq: DIRECTS } } } } }, order: { bornOn: DESC }) {
                nodes { name bonds { nodes { name } } }
              }
            }
            """));

    [Fact]
    public void Interfaces_below_interfaces_do_not_multiply_the_work()
    {
        const int depth = 12;
        var opening = string.Concat(Enumerable.Repeat("... on Actor { ties(first: 1) { nodes { id ", depth));
        var explanation = new OperationExplainer(TestSchemas.Politics).Explain(
            $"{{ entities(first: 1) {{ nodes {{ {opening}{string.Concat(Enumerable.Repeat("} } } ", depth))}}} }} }}");
        Assert.Equal(1 + (2 * depth) + 1, Assert.Single(explanation).Cost);
    }
}
