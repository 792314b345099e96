namespace KnowledgeGraph.Model.Tests;

public sealed class SyntaxMistakesTests
{
    [Theory]
    [InlineData("name: String! @search", "name String!", "2:8: Syntax Error: Expected \":\", found Name \"String\".")]
    [InlineData("type Topic", "type { Topic", "8:6: Syntax Error: Expected Name, found \"{\".")]
    public void A_document_that_does_not_parse(string original, string changed, params string[] problems) =>
        Assert.Equal(problems, SmallModel.ProblemsAfter(original, changed));
}
