using System.Text.RegularExpressions;

namespace KnowledgeGraph.Exchange.Tests.Bundles;

public sealed partial class BundleReaderTests
{
    [Fact]
    public void The_example_of_the_documentation_is_sound()
    {
        var files = YamlBlock().Matches(TestFiles.Read("docs", "bundles.md")).Select(match => match.Groups[1].Value).ToArray();
        using var parent = new BundleParent();
        var folder = parent.Write("my-bundle", files[0], files[1], files[2]);

        var reading = BundleReader.Read(folder, TestFiles.Model);

        Assert.Equal([], reading.Problems);
        Assert.Equal(3, files.Length);
        Assert.Equal(["my-bundle/norway-doubles-support"], reading.Bundle!.Claims.Select(claim => claim.Key));
    }

    [Fact]
    public void Any_model_s_bundles_are_read()
    {
        using var parent = new BundleParent();
        var folder = parent.Write(
            "noir",
            "bundle: noir\ntitle: Films noirs\nsources:\n  - { key: source/credits, name: Credits }\n",
            "Person:\n  - { key: person/ida-lupino, name: Ida Lupino }\nFilm:\n  - { key: film/the-hitch-hiker, name: The Hitch-Hiker }\n",
            "Credit:\n  - { maker: person/ida-lupino, film: film/the-hitch-hiker, job: DIRECTS, evidence: [{ source: source/credits, page: 1 }] }\n");

        var reading = BundleReader.Read(folder, TestFiles.Films);

        Assert.Equal([], reading.Problems.Select(problem => problem.ToString()));
        var claim = Assert.Single(reading.Bundle!.Claims);
        Assert.Equal(("person/ida-lupino", "film/the-hitch-hiker"), (claim.Subject, claim.Object));
        Assert.Equal(1, Assert.Single(claim.Evidence).Values[1]);
    }

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex YamlBlock();
}
