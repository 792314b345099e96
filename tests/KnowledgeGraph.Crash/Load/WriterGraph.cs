using System.Globalization;

namespace KnowledgeGraph.Crash;

/// <summary>What a writer's part of the graph has to be, by the writes that are known to have been done.</summary>
internal sealed class WriterGraph
{
    /// <summary>The keys of the topics, in the order in which they came.</summary>
    public List<string> Topics { get; } = [];

    /// <summary>The stances that stand, by key.</summary>
    public SortedDictionary<string, ExpectedStance> Stances { get; } = new(StringComparer.Ordinal);
}

/// <param name="Evidence">How many pieces it has.</param>
internal sealed record ExpectedStance(string Key, string Holder, string Topic, string Position, DateOnly Day, int Evidence)
{
    public string ValidFrom => Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What each piece of evidence says.</summary>
    public IEnumerable<string> Paraphrases => Enumerable.Range(1, Evidence).Select(piece => $"{Key} by report {piece}");
}
