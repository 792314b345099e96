namespace KnowledgeGraph.Exchange.Tests.Verification;

/// <summary>
/// The seed against copies of its sources. These are not part of the project, so the copies have to be named.
/// </summary>
public sealed class SeedSourcesTests
{
    [Fact]
    public void Every_passage_of_the_article_holds_and_every_sentence_is_cited_or_has_a_reason()
    {
        var report = Verify("KG_ARTICLE", "the article");

        Assert.True(report.IsSameFile);
        Assert.Equal([], report.Failures);
        Assert.Equal(0, report.WithoutHash);
        Assert.Equal([], report.Sentences.Where(sentence => sentence.State == CoverageState.NotCited));
        Assert.Equal((57, 53, 4), (report.Sentences.Length, report.Cited, report.Excused));
        Assert.Equal([], report.StaleReasons);
    }

    [Fact]
    public void Every_row_of_the_table_of_memberships_holds()
    {
        var report = Verify("KG_MEMBERSHIPS", "the table of memberships of the European Union");

        Assert.True(report.IsSameFile);
        Assert.Equal([], report.Failures);
        Assert.Equal((29, 0), (report.HashesChecked, report.WithoutHash));
    }

    private static VerificationReport Verify(string variable, string what)
    {
        var path = Environment.GetEnvironmentVariable(variable);
        Assert.SkipWhen(path is null, $"A copy of {what} is not part of the project: set {variable} to one.");
        var copy = File.ReadAllBytes(path);

        var (bundle, error) = SourceVerifier.FindBundle(TestFiles.Seed, TestFiles.Model, copy);
        Assert.Null(error);
        return SourceVerifier.Verify(bundle!, TestFiles.Model, copy).Report!;
    }
}
