namespace KnowledgeGraph.Benchmarks;

/// <summary>The checkout that the benchmarks run in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Seed => Path.Combine(Root, "seed");

    public static string Model => Path.Combine(Root, "schema", "model.graphql");

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "KnowledgeGraph.sln"))
            ? folder
            : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The benchmarks run outside a checkout."));
}
