using System.Text;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>The nodes that a search found, with what its order needs of them.</summary>
internal sealed class SearchHits(SearchRanker ranker)
{
    private readonly Dictionary<int, (double Score, byte[] Name)> hits = [];

    public SearchRanker Ranker { get; } = ranker;

    public IEnumerable<int> Nodes => hits.Keys;

    /// <param name="name">The folded name.</param>
    public void Add(int node, double score, string name) => hits.Add(node, (score, Encoding.UTF8.GetBytes(name)));

    public double ScoreOf(int node) => hits[node].Score;

    /// <summary>Folded, in UTF-8.</summary>
    public ReadOnlySpan<byte> NameOf(int node) => hits[node].Name;
}
