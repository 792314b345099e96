using KnowledgeGraph.Model;

namespace KnowledgeGraph.Exchange.Tests.Bundles;

/// <summary>What can be wrong with `claims.yaml`, and what comes of one that is right.</summary>
public sealed class ClaimReaderTests
{
    private const string Paper = "evidence: [{source: source/paper}]";

    [Fact]
    public void Unknown_sections_are_told() =>
        Assert.Equal(
            [
                "trial/claims.yaml:1:1: Stnce: “Stnce” is not a kind of claim: did you mean Stance?",
                "trial/claims.yaml:2:1: Country: Country is a kind of node: move it to nodes.yaml.",
            ],
            TrialBundle.Problems(claims: "Stnce: []\nCountry: []\n"));

    [Fact]
    public void All_that_is_wrong_with_a_claim_is_told_at_once() =>
        Assert.Equal(
            [
                "trial/claims.yaml:2:5: Stance[0].evidence: The claim has no evidence: add at least one piece with its source.",
                "trial/claims.yaml:2:13: Stance[0].holder: topic/truce is no Actor: write a key that begins with leader/, voice/, country/, institution/ or coalition/.",
                "trial/claims.yaml:3:12: Stance[0].topic: country/fra is no Topic: write a key that begins with topic/.",
                "trial/claims.yaml:4:15: Stance[0].position: “AGAINST” is not a value of Position: write one of SUPPORTS, NEUTRAL, OPPOSES.",
                "trial/claims.yaml:5:16: Stance[0].validFrom: “2025-13” is not a date: write a year, a month or a day that exists, such as 2025, 2025-03 or 2025-03-06.",
                "trial/claims.yaml:6:14: Stance[0].validTo: This claim is an act, which happens on validFrom and has no end: remove validTo.",
                "trial/claims.yaml:7:15: Stance[0].voicedBy: country/fra is no Leader: write a key that begins with leader/.",
                "trial/claims.yaml:8:5: Stance[0].confidnce: “confidnce” is not known to Stance: did you mean confidence?",
            ],
            TrialBundle.Problems(claims: """
                Stance:
                  - holder: topic/truce
                    topic: country/fra
                    position: AGAINST
                    validFrom: 2025-13
                    validTo: 2025
                    voicedBy: country/fra
                    confidnce: 1
                """));

    [Theory]
    [InlineData("evidence: {source: source/paper}", "1:82: Stance[0].evidence: A list is expected, not a mapping: begin each item with “- ” on a line of its own.")]
    [InlineData("evidence: []", "1:82: Stance[0].evidence: The claim has no evidence: add at least one piece with its source.")]
    [InlineData("evidence: [{locator: '1:0-2'}]", "1:83: Stance[0].evidence[0].source: The evidence[0].source is missing: write a key, such as source/some-name.")]
    [InlineData("evidence: [{source: country/fra}]", "1:92: Stance[0].evidence[0].source: country/fra is no Source: write a key that begins with source/.")]
    [InlineData("evidence: [{source: source/paper, locater: x}]", "1:106: Stance[0].evidence[0].locater: “locater” is not known to a piece of evidence: did you mean locator?")]
    [InlineData("evidence: [{source: source/paper, locator: p. 4}]", "1:115: Stance[0].evidence[0].locator: “p. 4” is not a place in a source: write paragraph:start-end, such as 3:0-42, or row:KEY for a table.")]
    [InlineData("evidence: [{source: source/paper, locator: '1:0-2', sha256: ABC}]", "1:132: Stance[0].evidence[0].sha256: “ABC” is not a SHA-256 hash: write 64 hexadecimal digits in lower case.")]
    [InlineData("evidence: [{source: source/paper, anonymous: yes}]", "1:117: Stance[0].evidence[0].anonymous: “yes” is not a truth value: write true or false.")]
    [InlineData("evidence: [source/paper]", "1:83: Stance[0].evidence[0]: A mapping is expected, not “source/paper”: write “name: value” on each line.")]
    public void Evidence_is_checked(string evidence, string problem) =>
        Assert.Equal(
            [$"trial/claims.yaml:{problem}"],
            TrialBundle.Problems(claims: $"Stance: [{{holder: country/fra, topic: topic/truce, position: SUPPORTS, {evidence}}}]"));

    [Fact]
    public void A_hash_without_a_locator_is_told()
    {
        var hash = new string('0', 64);

        Assert.Equal(
            ["trial/claims.yaml:6:17: Stance[0].evidence[0].sha256: There is a hash but no locator: say which passage it is of."],
            TrialBundle.Problems(claims: $"""
                Stance:
                  - holder: country/fra
                    topic: topic/truce
                    position: SUPPORTS
                    evidence: [{Brace($"source: source/paper,\n        sha256: {hash}")}]
                """));

        static string Brace(string text) => "{" + text + "}";
    }

    [Fact]
    public void The_same_claim_twice_is_told_with_both_places() =>
        Assert.Equal(
            [
                "trial/claims.yaml:3:5: Stance[1].key: The claim at claims.yaml:2:5 has the same ends, validFrom and identifying attributes: put the evidence of both into one, or give each a key.",
                "trial/claims.yaml:5:11: Stance[3].key: A claim with this key stands at claims.yaml:4:11 already: give one of them another key.",
                "trial/claims.yaml:6:11: Stance[4].key: “trial/b c” is not a key of a claim: write letters, digits and . _ - / : that begin with a letter or digit, at most 200.",
            ],
            TrialBundle.Problems(claims: $$"""
                Stance:
                  - {holder: country/fra, topic: topic/truce, position: SUPPORTS, {{Paper}}}
                  - {holder: country/fra, topic: topic/truce, position: SUPPORTS, {{Paper}}}
                  - {key: a, holder: country/fra, topic: topic/truce, position: SUPPORTS, {{Paper}}}
                  - {key: a, holder: country/fra, topic: topic/truce, position: OPPOSES, {{Paper}}}
                  - {key: 'b c', holder: country/fra, topic: topic/truce, position: OPPOSES, {{Paper}}}
                """));

    [Fact]
    public void Amounts_numbers_truths_and_periods_are_checked() =>
        Assert.Equal(
            [
                "trial/claims.yaml:2:37: Commitment[0].recipient: country/fra cannot stand at both ends: a claim is about two nodes, so name another recipient.",
                "trial/claims.yaml:2:108: Commitment[0].amount: “1e9” is not a decimal number: write digits and a point, such as 2.50, without exponent and with at most 28 digits.",
                "trial/claims.yaml:3:108: Commitment[1].amount: “MOST” is not a bound: write EXACT, ABOUT, AT_LEAST or UP_TO.",
                "trial/claims.yaml:3:143: Commitment[1].amount.x: “x” is not known to an amount: it has value, unit, bound.",
                "trial/claims.yaml:3:162: Commitment[1].confidence: “high” is not a number, such as 0.5.",
                "trial/claims.yaml:5:81: Membership[0].leads: “yes” is not a truth value: write true or false.",
                "trial/claims.yaml:5:112: Membership[0].validTo: validTo 2019 is before validFrom 2020: swap or correct them.",
            ],
            TrialBundle.Problems(claims: $$"""
                Commitment:
                  - {giver: country/fra, recipient: country/fra, commitmentKind: FUNDS, commitmentStatus: PLEDGED, amount: {value: 1e9, unit: EUR}, {{Paper}}}
                  - {giver: country/fra, recipient: country/ukr, commitmentKind: FUNDS, commitmentStatus: PLEDGED, amount: {value: 1, unit: EUR, bound: MOST, x: y}, confidence: high, {{Paper}}}
                Membership:
                  - {member: country/fra, group: institution/eu, membershipRole: MEMBER, leads: yes, validFrom: 2020, validTo: 2019, {{Paper}}}
                """));

    [Fact]
    public void A_claim_is_read_with_its_defaults()
    {
        var claim = TrialBundle.Sound(claims: $$"""
            Commitment:
              - key: loans
                giver: country/fra
                recipient: country/ukr
                purpose: topic/truce
                commitmentKind: LOANS
                commitmentStatus: OPEN_TO
                amount: { value: "150000000000.50", unit: EUR, bound: UP_TO }
                validFrom: 2025-03
                evidence:
                  - { source: source/paper, speaker: leader/x, locator: "1:0-4", attributedTo: NO }
            """).Claims.Single();

        object? Value(string name) => claim.Values[claim.Kind.FindAttribute(name)!.Index];
        Assert.Equal(("trial/loans", "country/fra", "country/ukr"), (claim.Key, claim.Subject, claim.Object));
        Assert.Equal(["topic/truce"], claim.References);
        Assert.Equal(new Amount(150000000000.50m, "EUR", AmountBound.UpTo), Value("amount"));
        Assert.Equal("LOANS", Value("commitmentKind")!.ToString());
        Assert.Equal("ACTUAL", Value("modality")!.ToString());
        Assert.Equal(1.0, Value("confidence"));
        Assert.Equal(new PartialDate(new DateOnly(2025, 3, 1), DatePrecision.Month), claim.ValidFrom);
        Assert.Null(claim.ValidTo);

        var evidence = Assert.Single(claim.Evidence);
        Assert.Equal(["source/paper", "leader/x"], evidence.References);
        Assert.Equal(["1:0-4", "NO", false, null, null], evidence.Values);
    }
}
