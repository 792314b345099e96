using System.Reflection;

namespace KnowledgeGraph.Benchmarks;

/// <summary>The operations that are measured, by name.</summary>
internal static class Operations
{
    public const string Question22 = "question-22";

    public const string Nested = "nested";

    public static string Text(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new ArgumentException($"There is no operation \"{name}\".", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
