using KnowledgeGraph.Model;

namespace KnowledgeGraph.Exchange.Tests;

/// <summary>The repository's own model and seed, as the build copies them beside the tests.</summary>
internal static class TestFiles
{
    public static string Seed => PathOf("seed");

    public static GraphModel Model { get; } = Load("model.graphql");

    /// <summary>A model of something else altogether.</summary>
    public static GraphModel Films { get; } = Load("films.graphql");

    public static string Read(params string[] path) => File.ReadAllText(PathOf(path));

    private static GraphModel Load(string file) => ModelLoader.Load($"schema/{file}", Read("schema", file));

    private static string PathOf(params string[] path) => Path.Combine([AppContext.BaseDirectory, .. path]);
}
