using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>`influence` and its types.</summary>
internal static class InfluenceField
{
    public const string Metric = "metric";
    public const string Kinds = "kinds";
    public const string Predicates = "predicates";

    private const string MetricType = "InfluenceMetric";
    private const string ConnectionType = "InfluenceConnection";
    private const string EdgeType = "InfluenceEdge";

    private static readonly (InfluenceMetric Metric, string Name, string Meaning)[] Metrics =
    [
        (InfluenceMetric.Degree, "DEGREE", "How many claims a node stands at an end of."),
        (InfluenceMetric.PageRank,
            "PAGERANK",
            "PR(v) = (1 − d) / n + d (Σ PR(u) m(u, v) / out(u) + D / n) with d = 0.85: m(u, v) claims lead from u to v, out(u) from u, and D is the sum over "
            + "the nodes that no claim leads from. Claims lead from subject to object, those that read the same from both ends both ways. All ranks sum up "
            + "to 1. Brin & Page (1998), “The anatomy of a large-scale hypertextual Web search engine”."),
        (InfluenceMetric.Betweenness,
            "BETWEENNESS",
            "The share of the shortest paths between others that come through the node: 2 / ((n − 1)(n − 2)) Σ σ(s, t | v) / σ(s, t) over the "
            + "pairs of others, from 0 to 1. Claims are walked either way, and those beside each other are one step. Brandes (2001), “A faster algorithm for betweenness "
            + "centrality”. In a large graph it is estimated from paths that begin at some nodes (Brandes & Pich 2007); then `sources` tells how "
            + "many, and a warning `SAMPLED` stands beside the answer."),
    ];

    public static InfluenceMetric MetricOf(string name) => Metrics.Single(each => each.Name == name).Metric;

    public static string NameOf(InfluenceMetric metric) => Metrics.Single(each => each.Metric == metric).Name;

    public static void AddTo(SchemaDefinitions schema, OutputFields root, GraphModel model)
    {
        root.Add(
            "influence",
            ConnectionType,
            "The nodes that claims link, by how central they are among all that the claims link; the most central first.",
            new InfluenceRootBinding(),
            [
                Members.Input(Metric, MetricType + "!", "The measure."),
                Members.Input(
                    Kinds,
                    $"[{NodeTypes.KindEnum}!]",
                    "Rank only nodes of these kinds, all when left out. What links them counts whatever its kind."),
                Members.Input(Predicates, $"[{ClaimTypes.PredicateEnum}!]", "Only these claims link; all when left out."),
                .. PageArguments.All,
                .. TimeArguments.All,
            ]);
        schema.AddEnum(
            MetricType, "A measure of how central a node is.", Metrics.Select(each => Members.EnumValue(each.Name, each.Meaning)));
        AddConnection(schema, ItemType.Of(model.Entity));
    }

    private static void AddConnection(SchemaDefinitions schema, ItemType item)
    {
        schema.AddObject(
            ConnectionType,
            "A page of nodes by how central they are.",
            new OutputFields()
                .Add("totalCount", "Int!", "How many are ranked, on all pages.", new ConnectionPartBinding(ConnectionPart.TotalCount))
                .Add(
                    "sources",
                    "Int",
                    "From how many nodes `BETWEENNESS` was estimated; null where nothing is estimated.",
                    new InfluencePartBinding(InfluencePart.Sources))
                .Add("edges", $"[{EdgeType}!]!", "The page with a score for each.", new ConnectionPartBinding(ConnectionPart.Edges))
                .Add(
                    "nodes",
                    $"[{GraphModel.EntityName}!]!",
                    "The page without scores.",
                    new ConnectionPartBinding(ConnectionPart.Nodes, item))
                .AddPageInfo());
        schema.AddObject(
            EdgeType,
            "A node with how central it is.",
            new OutputFields()
                .AddCursor()
                .Add(
                    "node", GraphModel.EntityName + "!", "Which node it is.", new ConnectionPartBinding(ConnectionPart.EdgeNode, item))
                .Add("score", "Float!", "The measure.", new ConnectionPartBinding(ConnectionPart.Score))
                .Add(
                    "rank",
                    "Int!",
                    "1 and how many of those ranked have a higher score: equal scores share a rank.",
                    new InfluencePartBinding(InfluencePart.Rank))
                .Add("in", "Int!", "How many claims lead to the node.", new InfluencePartBinding(InfluencePart.In))
                .Add(
                    "out",
                    "Int!",
                    "How many claims lead from it. One that reads the same from both ends leads both ways.",
                    new InfluencePartBinding(InfluencePart.Out)));
    }
}
