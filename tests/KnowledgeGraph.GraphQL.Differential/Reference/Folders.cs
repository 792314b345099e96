namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>Where this project's own files are, found from the folder that the tests run in.</summary>
internal static class Folders
{
    private const string Solution = "KnowledgeGraph.sln";

    public static string Project { get; } = Path.Combine(Root(), "tests", "KnowledgeGraph.GraphQL.Differential");

    public static string ReadSchema(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Schemas", file));

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, Solution)))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new DirectoryNotFoundException($"No folder above the tests holds {Solution}.");
    }
}
