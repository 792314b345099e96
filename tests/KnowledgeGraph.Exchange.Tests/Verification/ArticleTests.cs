namespace KnowledgeGraph.Exchange.Tests.Verification;

/// <summary>The seeded article against a copy of it. The text is not part of the project, so a copy has to be named.</summary>
public sealed class ArticleTests
{
    private const string Variable = "KG_ARTICLE";

    [Fact]
    public void Every_passage_holds_and_every_sentence_is_cited_or_has_a_reason()
    {
        var path = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(path is null, $"The article is not part of the project: set {Variable} to a copy of it.");
        var copy = File.ReadAllBytes(path);

        var (bundle, error) = SourceVerifier.FindBundle(TestFiles.Seed, TestFiles.Model, copy);
        Assert.Null(error);
        var report = SourceVerifier.Verify(bundle!, TestFiles.Model, copy).Report!;
        VerificationPrinter.Write(report, TestContext.Current.TestOutputHelper is { } output ? new OutputWriter(output) : TextWriter.Null);

        Assert.True(report.IsSameFile);
        Assert.Equal([], report.Failures);
        Assert.Equal([], report.Sentences.Where(sentence => sentence.State == CoverageState.NotCited));
        Assert.Equal([], report.StaleReasons);
    }

    private sealed class OutputWriter(ITestOutputHelper output) : StringWriter
    {
        public override void WriteLine(string? value) => output.WriteLine(value ?? string.Empty);
    }
}
