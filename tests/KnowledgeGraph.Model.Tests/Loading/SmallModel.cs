namespace KnowledgeGraph.Model.Tests;

/// <summary>The smallest model that has one of everything (Models/small.graphql), for tests to spoil.</summary>
internal static class SmallModel
{
    private static readonly string Text = TestModels.TextOf("small.graphql");

    /// <summary>What is wrong, as `line:column: message`, once the first occurrence of a text is exchanged for another.</summary>
    public static string[] ProblemsAfter(string original, string changed)
    {
        var place = Text.IndexOf(original, StringComparison.Ordinal);
        Assert.True(place >= 0, $"The small model has no “{original}”.");
        var spoilt = Text[..place] + changed + Text[(place + original.Length)..];

        var exception = Assert.Throws<ModelException>(() => ModelLoader.Load("small.graphql", spoilt));

        Assert.All(exception.Problems, problem => Assert.Equal("small.graphql", problem.File));
        return [.. exception.Problems.Select(problem => $"{problem.Line}:{problem.Column}: {problem.Message}")];
    }
}
