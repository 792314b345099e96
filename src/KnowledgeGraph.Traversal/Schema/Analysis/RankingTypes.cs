using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>What `alignments` answers.</summary>
internal static class RankingTypes
{
    public static string ConnectionName => Naming.Connection(AlignmentTypes.TypeName);

    public static void AddTo(SchemaDefinitions schema, PositionModel positions)
    {
        var edge = Naming.Edge(AlignmentTypes.TypeName);
        var actor = ItemType.Of(positions.Kind.Subject.Type);
        schema.AddObject(
            ConnectionName,
            "A page of a ranking of alignments.",
            new OutputFields()
                .Add("totalCount", "Int!", "How many actors are ranked, on all pages.", new ConnectionPartBinding(ConnectionPart.TotalCount))
                .Add("edges", $"[{edge}!]!", "The page with an alignment for each.", new ConnectionPartBinding(ConnectionPart.Edges))
                .Add(
                    "nodes",
                    $"[{actor.Node!.Name}!]!",
                    "The actors of the page.",
                    new ConnectionPartBinding(ConnectionPart.Nodes, actor))
                .AddPageInfo());
        schema.AddObject(
            edge,
            "An actor in a ranking.",
            new OutputFields()
                .AddCursor()
                .Add("node", actor.Node.Name + "!", "The actor.", new ConnectionPartBinding(ConnectionPart.EdgeNode, actor))
                .AddPart(AnalysisPart.Alignment, AlignmentTypes.TypeName + "!", "How far the two agree; the ranked actor is its `b`.")
                .AddPart(
                    AnalysisPart.LowerBound,
                    "Float",
                    "What it is ranked by; null without a score. The lower end of Wilson's interval of 95 % (Wilson 1927, “Probable inference, the "
                    + "law of succession, and statistical inference”): (p + z²/2n − z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n), with z = 1.96, n the "
                    + "overlap and p the score, brought to 0 … 1 where it begins at −1. With 5 topics of 5 it is 0.566, with 49 of 50 0.895."));
    }
}
