using KnowledgeGraph.Model;

namespace KnowledgeGraph.Exchange.Tests;

/// <summary>The repository's own model and seed, as the build copies them beside the tests.</summary>
internal static class TestFiles
{
    public static string Seed => Path.Combine(AppContext.BaseDirectory, "seed");

    public static GraphModel Model { get; } = ModelLoader.Load(
        "schema/model.graphql", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schema", "model.graphql")));
}
