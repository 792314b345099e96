using System.Text.Json;

namespace KnowledgeGraph.Questions.Tests;

/// <summary>A response, with short ways to what it says.</summary>
public sealed class Answer(string text)
{
    private readonly JsonElement root = JsonDocument.Parse(text).RootElement;

    public string Text => text;

    /// <summary>What stands at a path of names and positions: `topic.stances.edges.0.node.name`, from `data`.</summary>
    public JsonElement At(string path) => Walk(root.GetProperty("data"), path);

    public JsonElement Errors => root.GetProperty("errors");

    public bool HasErrors => root.TryGetProperty("errors", out _);

    public string? String(string path) => At(path).GetString();

    public int Int(string path) => At(path).GetInt32();

    /// <summary>One text of each element of a list, in the order of the list.</summary>
    public IReadOnlyList<string?> Texts(string list, string path) =>
        [.. At(list).EnumerateArray().Select(element => Walk(element, path).GetString())];

    /// <summary>Several values of each element of a list, as they are written, with a space between them.</summary>
    public IReadOnlyList<string> Rows(string list, params string[] paths) =>
        [.. At(list).EnumerateArray().Select(element => string.Join(' ', paths.Select(path => Walk(element, path).ToString())))];

    internal static JsonElement Walk(JsonElement element, string path)
    {
        foreach (var step in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            element = int.TryParse(step, out var index) ? element[index] : element.GetProperty(step);
        }

        return element;
    }
}
