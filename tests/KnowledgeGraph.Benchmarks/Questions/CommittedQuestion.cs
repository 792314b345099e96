namespace KnowledgeGraph.Benchmarks;

/// <summary>One of docs/questions.md, as it is committed.</summary>
internal sealed record CommittedQuestion(string Name, string Operation, string? Variables)
{
    public static IReadOnlyList<CommittedQuestion> All { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "KnowledgeGraph.Questions.Tests", "Questions"), "*.graphql")
            .Order(StringComparer.Ordinal).Select(Read),
    ];

    private static CommittedQuestion Read(string path)
    {
        var variables = Path.ChangeExtension(path, ".variables.json");
        return new(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path), File.Exists(variables) ? File.ReadAllText(variables) : null);
    }
}
