namespace KnowledgeGraph.Exchange.Tests.Bundles;

/// <summary>What can be wrong with `source.yaml`.</summary>
public sealed class HeaderReaderTests
{
    private const string NoValue = "There is no value here: write one, or leave the line out. A text that is “null” or “~” needs quotes.";

    [Theory]
    [InlineData("bundle: trial\n", "1:1: title: title is missing: write in a few words what the bundle is about.")]
    [InlineData("title: A trial\n", "1:1: bundle: bundle is missing: write the name of the folder, trial.")]
    [InlineData("bundle: other\ntitle: A trial\n", "1:9: bundle: The bundle is named “other” but its folder “trial”: make them the same.")]
    [InlineData("bundle: trial\ntitle: [x]\n", "2:8: title: A text is expected, not a list.")]
    [InlineData("bundle: trial\ntitle:\n", $"2:7: title: {NoValue}")]
    [InlineData("bundle: trial\ntitle: null\n", $"2:8: title: {NoValue}")]
    [InlineData("bundle: trial\ntitle: x\ntitel: y\n", "3:1: titel: “titel” is not known to source.yaml: did you mean title?")]
    [InlineData("bundle: trial\ntitle: x\nrequires: background\n", "3:11: requires: A list is expected, not “background”: begin each item with “- ” on a line of its own.")]
    [InlineData("bundle: trial\ntitle: x\nrequires: [trial]\n", "3:12: requires[0]: A bundle can't require itself: remove the name.")]
    [InlineData("bundle: trial\ntitle: x\nrequires: [[a]]\n", "3:12: requires[0]: A text is expected, not a list.")]
    public void The_bundle_s_own_fields_are_checked(string source, string problem) =>
        Assert.Equal([$"trial/source.yaml:{problem}"], TrialBundle.Problems(source, claims: ""));

    [Fact]
    public void A_folder_whose_name_can_t_be_a_bundle_s_is_told()
    {
        using var parent = new BundleParent();
        var folder = parent.Write("Big Trial", "bundle: Big Trial\ntitle: x\n");

        Assert.Equal(
            ["Big Trial/source.yaml:1:9: bundle: “Big Trial” can't name a bundle: use lower-case letters, digits, “.”, “-” and “_”, with a letter or digit first."],
            BundleReader.Read(folder, TestFiles.Model).Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void Sources_are_checked_as_nodes_are() =>
        Assert.Equal(
            [
                "trial/nodes.yaml:2:10: Country[0].key: country/fra is here for the second time, first at source.yaml:5:10: keep one, or give this node another key.",
                "trial/source.yaml:4:5: sources[0].key: The key is missing: write a key, such as source/some-name.",
                "trial/source.yaml:5:10: sources[1].key: country/fra is no Source: write a key that begins with source/.",
                "trial/source.yaml:7:5: sources[2]: A mapping is expected, not “source/paper”: write “name: value” on each line.",
            ],
            TrialBundle.Problems(
                "bundle: trial\ntitle: x\nsources:\n  - name: x\n  - key: country/fra\n    name: x\n  - source/paper\n",
                "Country:\n  - key: country/fra\n    name: France\n",
                ""));

    [Fact]
    public void The_pinned_text_and_the_uncited_passages_are_checked() =>
        Assert.Equal(
            [
                "trial/source.yaml:6:16: text.source: source/other is none of this bundle's sources: write the key of one of them.",
                "trial/source.yaml:6:38: text.sha256: “abc” is not a SHA-256 hash: write 64 hexadecimal digits in lower case.",
                "trial/source.yaml:6:43: text.size: “size” is not known to text: it has source, sha256.",
                "trial/source.yaml:8:15: uncited[0].locator: “1:5-2” is not a passage of a text: write paragraph:start-end, such as 3:0-42.",
                "trial/source.yaml:9:15: uncited[1].locator: “row:X” is not a passage of a text: write paragraph:start-end, such as 3:0-42.",
                "trial/source.yaml:10:5: uncited[2].reason: reason is missing: write why the passage states nothing to claim.",
                "trial/source.yaml:11:5: uncited[3]: A mapping is expected, not “heading”: write “name: value” on each line.",
                "trial/source.yaml:12:33: uncited[4].why: “why” is not known to an uncited passage: it has locator, reason.",
            ],
            TrialBundle.Problems(TrialBundle.Source + """
                text: {source: source/other, sha256: abc, size: 3}
                uncited:
                  - {locator: 1:5-2, reason: x}
                  - {locator: row:X, reason: x}
                  - {locator: 1:1-2}
                  - heading
                  - {locator: 1:1-2, reason: x, why: y}
                """));

    [Fact]
    public void Everything_that_is_right_is_read()
    {
        var hash = new string('a', 64);
        var bundle = TrialBundle.Sound(TrialBundle.Source + $$"""
            requires: [background, other]
            text: {source: source/paper, sha256: {{hash}}}
            uncited:
              - {locator: "1:0-4", reason: Heading}
            """);

        Assert.Equal("trial", bundle.Name);
        Assert.Equal("A trial", bundle.Title);
        Assert.Equal(["background", "other"], bundle.Requires);
        Assert.Equal(new PinnedText("source/paper", hash), bundle.Text);
        Assert.Equal([new UncitedPassage(new(1, 0, 4), "Heading")], bundle.Uncited);
        Assert.Equal(["source/paper", "country/fra", "topic/truce"], bundle.Nodes.Select(node => node.Key));
    }
}
