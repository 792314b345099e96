namespace KnowledgeGraph.Model.Tests;

public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("Viktor Orbán", "orban", "Orbán")]
    [InlineData("Viktor Orba\u0301n!", "orba", "Orba\u0301")]
    [InlineData("die Straße", "strasse", "Straße")]
    [InlineData("die Straße", "stras", "Straß")]
    [InlineData("𝓞rbán 𝓥", "v", "𝓥")]
    [InlineData("Al-Assad", "al assad", "Al-Assad")]
    [InlineData("von  der", "von der", "von  der")]
    [InlineData("🇭🇺 Orbán", "orban", "Orbán")]
    [InlineData(" Orbán", "orban", "Orbán")]
    public void Leads_back_to_the_original(string text, string part, string original)
    {
        var folded = FoldedText.Of(text);
        var start = folded.Folded.IndexOf(part, StringComparison.Ordinal);

        Assert.Equal(original, text[folded.OriginalRange(start..(start + part.Length))]);
    }

    [Fact]
    public void Folds_as_folding_does()
    {
        const string text = "  L'État-c’est\tmoi — Œuvre ﬁnale 한 ";

        Assert.Equal(Folding.Fold(text), FoldedText.Of(text).Folded);
        Assert.Equal(text, FoldedText.Of(text).Original);
    }

    [Fact]
    public void Knows_no_place_of_nothing() => Assert.Throws<ArgumentException>(() => FoldedText.Of("abc").OriginalRange(1..1));
}
