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
}
