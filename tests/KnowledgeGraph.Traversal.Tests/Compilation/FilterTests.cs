namespace KnowledgeGraph.Traversals.Tests;

public sealed class FilterTests
{
    [Theory]
    [InlineData("countries", "{}", "")]
    [InlineData("countries", "null", "")]
    [InlineData("countries", "{ name: {} }", "")]
    [InlineData("countries", "{ name: null, isoAlpha2: { in: null } }", "")]
    [InlineData("countries", "{ name: { eq: \"France\" } }", "name eq \"France\"")]
    [InlineData("countries", "{ isoAlpha3: { eq: null } }", "isoAlpha3 isNull true")]
    [InlineData("countries", "{ isoAlpha3: { neq: null } }", "isoAlpha3 isNull false")]
    [InlineData("countries", "{ name: { in: [\"a\", \"b\"], nin: [\"c\"] } }", "and(name in [\"a\", \"b\"], name nin [\"c\"])")]
    [InlineData("countries", "{ name: { contains: \"Émir\", startsWith: \"Ö\", endsWith: \"Ł\" } }", "and(name contains \"emir\", name startsWith \"o\", name endsWith \"l\")")]
    [InlineData("countries", "{ id: { eq: \"country~fra~d2025-03-07\" } }", "id eq \"country~fra\"")]
    [InlineData("topics", "{ date: { gte: \"2025-03-01\", lt: \"2025-04-01\" } }", "and(date gte 2025-03-01, date lt 2025-04-01)")]
    [InlineData("topics", "{ tags: { some: { eq: \"session-70\" }, none: {} } }", "and(tags some(tags[] eq \"session-70\"), tags none)")]
    [InlineData("entities", "{ identifiers: { some: { scheme: { eq: \"wikidata\" }, value: { startsWith: \"Q\" } } } }", "identifiers some(and(identifiers[].scheme eq \"wikidata\", identifiers[].value startsWith \"q\"))")]
    [InlineData("commitments", "{ amount: { value: { gt: 2.5 }, unit: { eq: \"EUR\" }, bound: { in: [AT_LEAST] }, isNull: false } }", "and(amount.value gt 2.5, amount.unit eq \"EUR\", amount.bound in [AT_LEAST], amount isNull false)")]
    [InlineData("stances", "{ confidence: { lte: 0.5 }, validFrom: { gte: \"2025-03\" } }", "and(confidence lte 0.5, validFrom gte 2025-03-01)")]
    [InlineData("stances", "{ validFrom: { gt: \"2025-03\", lte: \"2025\" } }", "and(validFrom gte 2025-04-01, validFrom lt 2026-01-01)")]
    [InlineData("stances", "{ validFrom: { gt: \"9999\" } }", "validFrom gt 9999-12-31")]
    [InlineData("stances", "{ validFrom: { lte: \"9999-12\" } }", "validFrom lte 9999-12-31")]
    [InlineData("stances", "{ validTo: { gt: \"2025-03\", lte: \"2025\" } }", "and(validTo gt 2025-03-31, validTo lte 2025-12-31)")]
    [InlineData("stances", "{ validTo: { gte: \"2025-03\", lt: \"2025\", eq: \"2024\" } }", "and(validTo eq 2024, validTo gte 2025-03-01, validTo lt 2025-01-01)")]
    [InlineData("stances", "{ validTo: { gt: \"9999\" } }", "validTo gt 9999-12-31")]
    [InlineData("stances", "{ predicate: { eq: TAKES_STANCE }, position: { nin: [NEUTRAL] } }", "and(predicate eq \"TAKES_STANCE\", position nin [NEUTRAL])")]
    public void Conditions_on_values(string field, string where, string expected) =>
        Assert.Equal(expected, Explained.Where(field, where));

    [Theory]
    [InlineData("{ and: [{ name: { eq: \"a\" } }, { key: { eq: \"b\" } }], isoAlpha2: { eq: \"c\" } }", "and(name eq \"a\", key eq \"b\", isoAlpha2 eq \"c\")")]
    [InlineData("{ or: [{ name: { eq: \"a\" } }, { key: { eq: \"b\" }, isoAlpha2: { eq: \"c\" } }] }", "or(name eq \"a\", and(key eq \"b\", isoAlpha2 eq \"c\"))")]
    [InlineData("{ or: [{ name: { eq: \"a\" } }] }", "name eq \"a\"")]
    [InlineData("{ or: [] }", "or()")]
    [InlineData("{ and: [] }", "")]
    [InlineData("{ not: { name: { eq: \"a\" } } }", "not(name eq \"a\")")]
    [InlineData("{ not: {} }", "not(and())")]
    public void Connectives(string where, string expected) => Assert.Equal(expected, Explained.Where("countries", where));

    [Theory]
    [InlineData("{ memberOf: { some: {} } }", "memberOf out Membership some node claim")]
    [InlineData("{ memberOf: { none: { claim: { leads: { eq: true } } } } }", "memberOf out Membership none node claim(leads eq true)")]
    [InlineData("{ memberOf: { all: { node: { key: { eq: \"x\" } } } } }", "memberOf out Membership all node(key eq \"x\") claim")]
    [InlineData("{ memberOf: { count: { gte: 3, in: [4, 5] } } }", "and(memberOf out Membership count in [4, 5], memberOf out Membership count gte 3)")]
    [InlineData("{ memberOf: { count: { isNull: true } } }", "or()")]
    [InlineData("{ memberOf: { count: { neq: null } } }", "")]
    [InlineData(
        "{ memberOf: { some: { or: [{ node: { key: { eq: \"x\" } } }, { claim: { founder: { eq: true } } }] } } }",
        "memberOf out Membership some node claim(or(other(key eq \"x\"), founder eq true))")]
    [InlineData(
        "{ memberOf: { some: { and: [{ node: { key: { eq: \"x\" } } }], claim: { founder: { eq: true } } } } }",
        "memberOf out Membership some node(key eq \"x\") claim(founder eq true)")]
    [InlineData(
        "{ ties: { some: { node: { country: { memberOf: { some: { node: { key: { eq: \"institution/european-union\" } } } } } } } } }",
        "ties any Tie some node(is Country(memberOf out Membership some node(key eq \"institution/european-union\") claim)) claim")]
    public void Conditions_on_relations(string where, string expected) =>
        Assert.Equal(expected, Explained.Where("countries", where));

    [Theory]
    [InlineData("stances", "{ holder: { country: {} } }", "subject(is Country)")]
    [InlineData("stances", "{ object: { topic: { tags: { all: { eq: \"x\" } } } } }", "object(is Topic(tags all(tags[] eq \"x\")))")]
    [InlineData("stances", "{ voicedBy: {} }", "voicedBy ref")]
    [InlineData("stances", "{ voicedByIsNull: true }", "voicedBy ref isNull true")]
    [InlineData("stances", "{ evidence: { none: { anonymous: { eq: true } } } }", "evidence none(anonymous eq true)")]
    [InlineData("stances", "{ evidence: { some: { source: { publisher: { eq: \"BBC\" } }, speakerIsNull: false } } }", "evidence some(and(source ref(publisher eq \"BBC\"), speaker ref isNull false))")]
    [InlineData("claims", "{ or: [{ stance: {} }, { tie: { tieKind: { eq: BRIEFS } } }], modality: { eq: ACTUAL } }", "and(or(is Stance, is Tie(tieKind eq BRIEFS)), modality eq ACTUAL)")]
    public void Conditions_on_claims(string field, string where, string expected) =>
        Assert.Equal(expected, Explained.Where(field, where));

    [Theory]
    [InlineData("stances", "{ holder: { name: ASC } }", "claim.subject.name")]
    [InlineData("stances", "{ voicedBy: { name: DESC } }, { subject: { key: ASC } }", "claim.voicedBy.name desc, claim.subject.key")]
    [InlineData("claims", "{ object: { name: DESC } }", "claim.object.name desc")]
    public void Orders_by_the_nodes_that_a_claim_names(string field, string order, string expected) => Assert.Contains(
        $"{{order {expected}; page first 20;", Explained.Text($"{{ {field}(order: [{order}]) {{ totalCount }} }}"), StringComparison.Ordinal);

    [Fact]
    public void A_variable_that_is_not_given_leaves_its_condition_out() => Assert.Equal(
        "name eq \"France\"",
        Explained.Where("countries", "{ name: { eq: \"France\" }, isoAlpha2: { in: $codes } }", null, "($codes: [String!])"));

    [Fact]
    public void Variables_and_literals_give_one_traversal()
    {
        const string variables = """{ "where": { "memberOf": { "some": { "claim": { "membershipRole": { "in": ["MEMBER"] } } } }, "name": { "startsWith": "F" } } }""";
        Assert.Equal(
            Explained.Where("countries", "{ name: { startsWith: \"f\" }, memberOf: { some: { claim: { membershipRole: { in: MEMBER } } } } }"),
            Explained.Where("countries", "$where", variables, "($where: CountryFilter)"));
    }

    [Fact]
    public void A_relation_is_filtered_by_its_claim_and_by_what_it_leads_to() => Assert.Equal(
        "lookup one [\"country/fra\" view today] view today {Country {memberOf! out Membership {where and(other(key eq \"x\"), leads eq true); "
        + "page first 20; MembershipGroupConnection {totalCount}}}}",
        Explained.Text(
            """
            {
              country(key: "country/fra") {
                memberOf(where: { node: { key: { eq: "x" } }, claim: { leads: { eq: true } } }) { totalCount }
              }
            }
            """));
}
