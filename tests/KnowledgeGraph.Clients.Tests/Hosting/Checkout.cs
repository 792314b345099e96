namespace KnowledgeGraph.Clients.Tests;

/// <summary>Where the checkout's own files are.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    public static string Scripts { get; } = Path.Combine(Root, "tests", "KnowledgeGraph.Clients.Tests", "Node");

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
