using System.Text;

namespace KnowledgeGraph.Analysis;

/// <summary>Collects the ids of an answer's nodes, null for each that isn't there, and the texts below each.</summary>
internal sealed class ValueCollector : SilentSink
{
    public List<string?> Ids { get; } = [];

    /// <summary>The texts of each node, in the order of <see cref="Ids"/>.</summary>
    public List<List<string>> Texts { get; } = [];

    /// <summary>What the store says of the nodes asked for, such as that one was merged into another.</summary>
    public List<(string Code, string Message)> Warnings { get; } = [];

    public override void Id(ReadOnlySpan<byte> utf8) => Add(Encoding.UTF8.GetString(utf8));

    public override void Null() => Add(null);

    public override void Text(ReadOnlySpan<byte> utf8) => Texts[^1].Add(Encoding.UTF8.GetString(utf8));

    public override void Text(string value) => Texts[^1].Add(value);

    public override void Warning(string code, string message) => Warnings.Add((code, message));

    private void Add(string? id)
    {
        Ids.Add(id);
        Texts.Add([]);
    }
}
