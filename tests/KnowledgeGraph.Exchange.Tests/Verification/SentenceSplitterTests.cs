namespace KnowledgeGraph.Exchange.Tests.Verification;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("One. Two! Three? Four… Five", "One.", "Two!", "Three?", "Four…", "Five")]
    [InlineData("“It is so.” They left.", "“It is so.”", "They left.")]
    [InlineData("\"One.\" 'Two.' (Three.) Four.", "\"One.\"", "'Two.'", "(Three.)", "Four.")]
    [InlineData("\"Why not?\" they added.", "\"Why not?\" they added.")]
    [InlineData("The U.S. and the U.K. met. They talked.", "The U.S. and the U.K. met.", "They talked.")]
    [InlineData("The U.S. President spoke.", "The U.S. President spoke.")]
    [InlineData("On Feb. 27 Mr. J. Smith and Dr. Jones spoke. All heard.", "On Feb. 27 Mr. J. Smith and Dr. Jones spoke.", "All heard.")]
    [InlineData("It grew by 1.5% a year. 26 are more than one.", "It grew by 1.5% a year.", "26 are more than one.")]
    [InlineData("What?! No.", "What?!", "No.")]
    [InlineData("  Two spaces.  Then more.  ", "Two spaces.", "Then more.")]
    [InlineData("Heading\nText. More\n\nLast", "Heading", "Text.", "More", "Last")]
    [InlineData("Élan. Étude.", "Élan.", "Étude.")]
    [InlineData("e.g. this one vs. that one, cf. Above. End", "e.g. this one vs. that one, cf. Above.", "End")]
    public void Sentences_end_where_the_rules_say(string text, params string[] sentences) =>
        Assert.Equal(sentences, SentenceSplitter.Split(SourceText.Of(text)).Select(sentence => sentence.Text));

    [Fact]
    public void Places_count_code_points_in_paragraphs_that_are_not_blank()
    {
        var sentences = SentenceSplitter.Split(SourceText.Of("😀 One. Two.\r\n \r\n\tThree"));

        Assert.Equal(
            ["1:0-6 😀 One.", "1:7-11 Two.", "2:1-6 Three"],
            sentences.Select(sentence => $"{sentence.Locator} {sentence.Text}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \n")]
    public void A_blank_text_has_none(string text) => Assert.Empty(SentenceSplitter.Split(SourceText.Of(text)));
}
