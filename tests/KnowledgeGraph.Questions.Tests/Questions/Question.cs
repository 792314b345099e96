namespace KnowledgeGraph.Questions.Tests;

/// <summary>A question: its operation, its variables where it has some, and the answer that it must get.</summary>
internal sealed class Question
{
    private readonly string path;

    private Question(string path) => this.path = path;

    /// <summary>The file's name without its ending: `01-troops`.</summary>
    public string Name => Path.GetFileNameWithoutExtension(path);

    public string Operation => File.ReadAllText(path);

    public string? Variables => File.Exists(Beside("variables.json")) ? File.ReadAllText(Beside("variables.json")) : null;

    public string AnswerFile => Beside("json");

    public static IReadOnlyList<Question> All { get; } =
        [.. Directory.EnumerateFiles(Checkout.Questions, "*.graphql").Order(StringComparer.Ordinal).Select(path => new Question(path))];

    public static Question Find(string name) => All.Single(question => question.Name == name);

    private string Beside(string ending) => Path.Combine(Checkout.Questions, $"{Name}.{ending}");
}
