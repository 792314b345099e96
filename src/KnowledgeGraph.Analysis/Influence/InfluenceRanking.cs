using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Analysis;

/// <summary>A node with how central it is.</summary>
internal sealed record RankedNode(string Id, double Score, int Rank, int In, int Out)
{
    public Keyset Place => new([Score], Id);
}

/// <summary>The nodes of some kinds by how central they are, the most central first, then by id.</summary>
/// <param name="Sources">From how many nodes it was estimated; null when it wasn't.</param>
internal sealed record InfluenceRanking(IReadOnlyList<RankedNode> Nodes, int? Sources)
{
    public static InfluenceRanking Of(
        Links links, InfluenceMetric metric, GraphModel model, ImmutableArray<NodeKind> ranked, CancellationToken cancellationToken)
    {
        var degrees = Degrees.Of(links);
        var (scores, sources) = Measure(links, metric, degrees, cancellationToken);
        var places = Enumerable.Range(0, links.Ids.Length)
            .Where(place => KindOf(model, links.Ids[place]) is { } kind && ranked.Contains(kind))
            .ToArray();

        // The nodes are numbered by id, so a stable sort leaves equal scores in that order.
        var nodes = new List<RankedNode>(places.Length);
        foreach (var place in places.OrderByDescending(place => scores[place]))
        {
            var rank = nodes.Count > 0 && nodes[^1].Score.Equals(scores[place]) ? nodes[^1].Rank : nodes.Count + 1;
            nodes.Add(new RankedNode(links.Ids[place], scores[place], rank, degrees.In[place], degrees.Out[place]));
        }

        return new InfluenceRanking(nodes, sources < links.Ids.Length ? sources : null);
    }

    private static (double[] Scores, int Sources) Measure(
        Links links, InfluenceMetric metric, Degrees degrees, CancellationToken cancellationToken) => metric switch
        {
            InfluenceMetric.Degree => ([.. degrees.All.Select(count => (double)count)], links.Ids.Length),
            InfluenceMetric.PageRank => (PageRank.Of(links.ToGraph(), cancellationToken), links.Ids.Length),
            _ => Betweenness.Of(links.ToGraph().ToSimple(), Betweenness.MostWork, cancellationToken),
        };

    private static NodeKind? KindOf(GraphModel model, string id) =>
        NodeKey.TryRead(id, out var key) ? model.FindKindOfKey(key) : null;
}
