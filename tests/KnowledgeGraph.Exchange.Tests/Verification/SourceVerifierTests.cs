using System.Security.Cryptography;

namespace KnowledgeGraph.Exchange.Tests.Verification;

public sealed class SourceVerifierTests
{
    private const string Text = "A heading\n\nFrance backs the truce. It said so twice.\nNobody else did.\n";

    [Fact]
    public void A_copy_that_holds_is_reported_with_its_coverage()
    {
        var report = Verify(Bundle(HashOf(Text), ("2:0-23", HashOf("France backs the truce.")), ("2:7-12", null)), Text);

        Assert.True(report.Holds);
        Assert.Equal((1, 1), (report.HashesChecked, report.WithoutHash));
        Assert.Equal((4, 1, 1, 2), (report.Sentences.Length, report.Cited, report.Excused, report.NotCited));
        Assert.Equal((25.0, 50.0), (report.CitedPercent, report.AccountedPercent));
        Assert.Equal("""
            source/paper as trial cites it
            file: the copy that the bundle was made from
            passages: 1 hashes checked, 0 failed, 1 without a hash
            sentences: 4, cited 1 (25.0 %), not cited with a reason 1, not cited 2; accounted for 50.0 %
            not cited, with a reason: 1:0-9: A heading — Heading
            not cited: 2:24-41: It said so twice.
            not cited: 3:0-16: Nobody else did.

            """, Print(report), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void A_passage_that_reads_otherwise_or_is_not_there_is_told_with_its_place()
    {
        var (expected, actual) = (HashOf("Spain backs the truce."), HashOf("France backs the truce."));
        var report = Verify(Bundle(null, ("2:0-23", expected), ("2:0-99", actual), ("4:0-1", actual)), Text);

        Assert.False(report.Holds);
        Assert.True(report.IsSameFile);
        Assert.Equal(
            [
                $"trial/claims.yaml:7:9: Stance[0].evidence[0]: 2:0-23: The passage's SHA-256 is {actual}, the bundle says {expected}: one of the two has changed.",
                "trial/claims.yaml:10:9: Stance[0].evidence[1]: 2:0-99: The copy has no such passage: correct the locator, or take the copy that the bundle was made from.",
                "trial/claims.yaml:13:9: Stance[0].evidence[2]: 4:0-1: The copy has no such passage: correct the locator, or take the copy that the bundle was made from.",
            ],
            report.Failures.Select(failure => failure.ToString()));
    }

    [Fact]
    public void Another_file_is_told()
    {
        var report = Verify(Bundle(HashOf("Something else"), ("2:0-23", null)), Text);

        Assert.False(report.IsSameFile);
        Assert.False(report.Holds);
        Assert.Contains($"file: SHA-256 {HashOf(Text)}, but the bundle was made from {HashOf("Something else")}", Print(report));
    }

    [Fact]
    public void A_reason_for_what_is_cited_is_stale()
    {
        var report = Verify(Bundle(null, ("1:2-9", null), ("2:0-23", null)), Text);

        Assert.Equal(["1:0-9"], report.StaleReasons.Select(passage => passage.Locator.ToString()));
        Assert.Contains("reason without need: 1:0-9: Heading", Print(report));
    }

    [Fact]
    public void A_reason_outside_the_copy_fails()
    {
        var report = Verify(Bundle(null, ("1:0-1", null)), "Short\n");

        Assert.Equal(
            ["trial/source.yaml: uncited: 1:0-9: The copy has no such passage: correct the locator, or take the copy that the bundle was made from."],
            report.Failures.Select(failure => failure.ToString()));
    }

    [Fact]
    public void Rows_of_a_table_are_checked_and_have_no_sentences()
    {
        const string table = "iso3,from\nFRA,1958\nDEU,1958\n";
        var report = Verify(Bundle(null, ("row:FRA", HashOf("FRA,1958")), ("row:DEU", HashOf("DEU,1957")), ("row:ITA", null)), table);

        Assert.Equal(["row:DEU", "row:ITA"], report.Failures.Where(failure => failure.Locator.StartsWith("row")).Select(failure => failure.Locator));
        Assert.Equal(2, report.HashesChecked);
        Assert.Empty(report.Sentences);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        var verification = SourceVerifier.Verify(Bundle(null, ("1:0-1", null)), TestFiles.Model, [0xFF, 0x00]);

        Assert.Equal("The copy is not in UTF-8: locators and hashes are of text in UTF-8.", verification.Error);
        Assert.Null(verification.Report);
    }

    [Fact]
    public void A_source_that_is_not_the_bundle_s_is_refused()
    {
        var verification = SourceVerifier.Verify(Bundle(null, ("1:0-1", null)), TestFiles.Model, [], "source/other");

        Assert.Equal("source/other is none of the sources of the bundle trial: name one of source/paper.", verification.Error);
    }

    [Fact]
    public void Of_several_sources_one_has_to_be_named()
    {
        var bundle = TrialBundle.Sound(TrialBundle.Source + "  - {key: source/radio, name: The Radio}\n");

        Assert.Equal(
            "The bundle trial doesn't say which of its sources the file is a copy of: name one of source/paper, source/radio.",
            SourceVerifier.Verify(bundle, TestFiles.Model, []).Error);
        Assert.Equal("source/radio", SourceVerifier.Verify(bundle, TestFiles.Model, [], "source/radio").Report!.Source);
    }

    [Fact]
    public void The_bundle_of_a_copy_is_found_by_its_hash()
    {
        using var parent = new BundleParent();
        parent.Write("broken", "bundle: broken");
        parent.Write("trial", SourceWith(HashOf(Text)), TrialBundle.Nodes, TrialBundle.Claims);

        var (bundle, error) = SourceVerifier.FindBundle(parent.Folder, TestFiles.Model, TrialBundle.Bytes(Text));
        var (none, explanation) = SourceVerifier.FindBundle(parent.Folder, TestFiles.Model, TrialBundle.Bytes("x"));

        Assert.Equal("trial", bundle!.Name);
        Assert.Null(error);
        Assert.Null(none);
        Assert.Equal($"No sound bundle in {parent.Folder} was made from this file (SHA-256 {HashOf("x")}): name the bundle's folder.", explanation);
    }

    private static VerificationReport Verify(Bundle bundle, string copy)
    {
        var (report, error) = SourceVerifier.Verify(bundle, TestFiles.Model, TrialBundle.Bytes(copy));
        Assert.Null(error);
        return report!;
    }

    private static string SourceWith(string? hash) => TrialBundle.Source + $$"""
        text: {source: source/paper{{(hash is null ? "" : $", sha256: {hash}")}}}
        uncited:
          - {locator: "1:0-9", reason: Heading}
        """;

    private static Bundle Bundle(string? hash, params (string Locator, string? Hash)[] passages)
    {
        var evidence = passages.Select(passage => $"""
                  - source: source/paper
                    locator: "{passage.Locator}"
                    {(passage.Hash is null ? "#" : $"sha256: {passage.Hash}")}

            """);
        return TrialBundle.Sound(SourceWith(hash), claims: $"""
            Stance:
              - holder: country/fra
                topic: topic/truce
                position: SUPPORTS
                validFrom: 2025-03-06
                evidence:
            {string.Concat(evidence)}
            """);
    }

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(TrialBundle.Bytes(text)));

    private static string Print(VerificationReport report)
    {
        var writer = new StringWriter();
        VerificationPrinter.Write(report, writer);
        return writer.ToString();
    }
}
