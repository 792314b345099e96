namespace KnowledgeGraph.Model.Tests;

/// <summary>The models that tests use: the program's own and one of another domain.</summary>
internal static class TestModels
{
    public static GraphModel Politics { get; } = ModelLoader.Load("schema/model.graphql", TextOf("model.graphql"));

    public static GraphModel Films { get; } = ModelLoader.Load("films.graphql", TextOf("films.graphql"));

    /// <summary>The text of a file that the project copies beside its assembly.</summary>
    public static string TextOf(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Models", file));
}
