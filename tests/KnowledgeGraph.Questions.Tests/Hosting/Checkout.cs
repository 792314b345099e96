namespace KnowledgeGraph.Questions.Tests;

/// <summary>Where the checkout's own files are: the tests read the seed, the models and the questions that are committed.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    public static string Seed { get; } = Path.Combine(Root, "seed");

    public static string Model { get; } = Path.Combine(Root, "schema", "model.graphql");

    public static string Questions { get; } = Path.Combine(Root, "tests", "KnowledgeGraph.Questions.Tests", "Questions");

    /// <summary>The Cypher that the questions become.</summary>
    public static string Statements { get; } = Path.Combine(Root, "tests", "KnowledgeGraph.Questions.Tests", "Neo4jStatements", "Questions");

    /// <summary>What comes after the seed, and the same corrected.</summary>
    public static string Late { get; } = Path.Combine(Root, "tests", "KnowledgeGraph.Questions.Tests", "Api", "Late");

    public static string Corrected { get; } = Path.Combine(Root, "tests", "KnowledgeGraph.Questions.Tests", "Api", "Corrected");

    public static string Films { get; } = Path.Combine(Root, "tests", "KnowledgeGraph.Questions.Tests", "Films");

    public static string FilmsModel { get; } = Path.Combine(Root, "tests", "KnowledgeGraph.Model.Tests", "Models", "films.graphql");

    public static string Votes { get; } = Path.Combine(Root, "tests", "KnowledgeGraph.Questions.Tests", "Votes");

    /// <summary>The article's text, which is not part of the project; it may stand beside the checkout.</summary>
    public static string Article { get; } = Path.Combine(Root, "..", "shared", "article", "2025-03-06-emergency-summit.txt");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests don't run inside a checkout.");
    }
}
