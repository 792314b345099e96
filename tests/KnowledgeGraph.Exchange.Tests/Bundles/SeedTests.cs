namespace KnowledgeGraph.Exchange.Tests.Bundles;

/// <summary>The bundles that come with the program are sound.</summary>
public sealed class SeedTests
{
    [Theory]
    [InlineData("background")]
    [InlineData("2025-03-06-emergency-summit")]
    public void The_bundle_reads_without_problems(string name)
    {
        var reading = BundleReader.Read(Path.Combine(TestFiles.Seed, name), TestFiles.Model);

        Assert.Equal([], reading.Problems.Select(problem => problem.ToString()));
        Assert.Equal(name, reading.Bundle!.Name);
    }

    [Fact]
    public void The_background_has_so_many_of_each_kind() => AssertCounts(
        "background",
        nodes: "Country 36, Event 1, Institution 5, Leader 2, Source 3",
        claims: "Membership 28, Office 2, PartOf 2, Participation 1, Tie 2",
        evidence: 35);

    [Fact]
    public void The_article_has_so_many_of_each_kind() => AssertCounts(
        "2025-03-06-emergency-summit",
        nodes: "Coalition 5, Event 8, Institution 3, Leader 9, Source 1, Topic 26, Voice 4",
        claims: "Agenda 14, Commitment 18, Component 7, Membership 39, Office 9, Participation 53, Proposal 8, Stance 119, Statement 54, Tie 41",
        evidence: 442);

    private static void AssertCounts(string name, string nodes, string claims, int evidence)
    {
        var bundle = BundleReader.Read(Path.Combine(TestFiles.Seed, name), TestFiles.Model).Bundle!;

        Assert.Equal(nodes, Count(bundle.Nodes.Select(node => node.Kind.Name)));
        Assert.Equal(claims, Count(bundle.Claims.Select(claim => claim.Kind.Name)));
        Assert.Equal(evidence, bundle.Claims.Sum(claim => claim.Evidence.Length));
    }

    private static string Count(IEnumerable<string> kinds) =>
        string.Join(", ", kinds.CountBy(kind => kind).Select(count => $"{count.Key} {count.Value}").Order(StringComparer.Ordinal));
}
