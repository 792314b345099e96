using KnowledgeGraph.Exchange;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Questions.Tests.Sources;

/// <summary>Question 24: which sentences does no claim cite? The text isn't ours to include, so this needs a copy beside the checkout.</summary>
public sealed class ArticleTests
{
    [Fact]
    public void Every_sentence_is_cited_or_excused_and_every_passage_is_in_the_article()
    {
        Assert.SkipUnless(File.Exists(Checkout.Article), "The article's text isn't at ../shared/article beside the checkout.");
        var model = ModelLoader.Load(Checkout.Model, File.ReadAllText(Checkout.Model));
        var folder = Path.Combine(Checkout.Seed, "2025-03-06-emergency-summit");
        var bundle = BundleReader.Read(folder, model).Bundle;

        Assert.NotNull(bundle);
        var report = SourceVerifier.Verify(bundle, model, File.ReadAllBytes(Checkout.Article)).Report;

        Assert.NotNull(report);
        Assert.True(report.IsSameFile);
        Assert.Empty(report.Failures);
        Assert.Equal(0, report.WithoutHash);
        Assert.Empty(report.Sentences.Where(sentence => sentence.State == CoverageState.NotCited));
        Assert.Empty(report.StaleReasons);
        Assert.Equal(4, report.Excused);
    }
}
