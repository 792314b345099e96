using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals.Tests;

/// <summary>The public schemas of the program's own model and of one of another domain.</summary>
internal static class TestSchemas
{
    public static PublicSchema Politics { get; } = Derive("model.graphql");

    public static PublicSchema Films { get; } = Derive("films.graphql");

    /// <summary>The text of a file that the project copies beside its assembly.</summary>
    public static string TextOf(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Models", file));

    private static PublicSchema Derive(string file) => PublicSchema.Derive(ModelLoader.Load(file, TextOf(file)));
}
