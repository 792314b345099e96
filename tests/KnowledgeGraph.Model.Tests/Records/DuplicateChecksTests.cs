namespace KnowledgeGraph.Model.Tests;

public sealed class DuplicateChecksTests
{
    private readonly DuplicateChecks checks = new();

    [Fact]
    public void Finds_a_key_that_was_there_before()
    {
        Assert.Empty(checks.Check(Records.France));
        Assert.Equal(
            [new RecordProblem("key", "DUPLICATE", "There is a node with the key country/fra already: keep one, or give this one another key.")],
            checks.Check(Records.France));
    }

    [Fact]
    public void Finds_a_value_that_no_two_nodes_share()
    {
        Assert.Empty(checks.Check(Records.France));
        Assert.Equal(
            [new RecordProblem("isoAlpha3", "DUPLICATE", "country/fra has the isoAlpha3 FRA already: no two nodes may share it.")],
            checks.Check(Records.France with { Key = "country/gaul" }));
        Assert.Empty(checks.Check((Records.France with { Key = "country/deu" }).With("isoAlpha3", null)));
    }

    [Fact]
    public void Finds_a_claim_that_was_there_before()
    {
        Assert.Empty(checks.Check(Records.Commitment));
        Assert.Equal(
            [
                new RecordProblem(
                    "key",
                    "DUPLICATE",
                    "There is a claim with the same ends, validFrom and identifying attributes already: put the evidence of both into one, or give each a key."),
            ],
            checks.Check(Records.Commitment with { Evidence = [] }));
        Assert.Empty(checks.Check(Records.Commitment with { Key = "a" }));
        Assert.Equal(
            [new RecordProblem("key", "DUPLICATE", "There is a claim with the key a already: give one of them another key.")],
            checks.Check(Records.Membership with { Key = "a" }));
    }
}
