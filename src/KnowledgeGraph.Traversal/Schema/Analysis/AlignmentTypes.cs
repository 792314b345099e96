using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>What `alignment` answers.</summary>
internal static class AlignmentTypes
{
    public const string TypeName = "Alignment";
    public const string By = "by";
    public const string Prefix = "prefix";

    private const string Topic = "AlignmentTopic";
    private const string Point = "AlignmentPoint";
    private const string Kappa = "Cohen's κ (see `KAPPA`) beside it, because raw agreement flatters where nearly everybody agrees.";

    public static void AddTo(SchemaDefinitions schema, PositionModel positions)
    {
        AddAlignment(schema, positions);
        AddTopics(schema, positions);
        schema.AddObject(
            Point,
            "A part of a series.",
            new OutputFields()
                .AddPart(AnalysisPart.Label, "String!", "The year or the tag.")
                .AddPart(AnalysisPart.Score, "Float", "The measure; null where `reason` says why.")
                .AddPart(AnalysisPart.Kappa, "Float", Kappa)
                .AddPart(AnalysisPart.Overlap, "Int!", "How many topics the two share.")
                .AddPart(AnalysisPart.Reason, "String", "Why there is no score; null when there is one."));
    }

    private static void AddAlignment(SchemaDefinitions schema, PositionModel positions)
    {
        var actor = ItemType.Of(positions.Kind.Subject.Type);
        var topics = Naming.Connection(Topic) + "!";
        schema.AddObject(
            TypeName,
            "How far two actors agree. Of several positions of one actor on one topic the latest counts; several of one day average.",
            new OutputFields()
                .AddItems(AnalysisPart.A, actor.Node!.Name + "!", "The one.", actor)
                .AddItems(AnalysisPart.B, actor.Node.Name + "!", "The other.", actor)
                .AddPart(AnalysisPart.Score, "Float", "The measure; null where `reason` says why.")
                .AddPart(AnalysisPart.Kappa, "Float", Kappa)
                .AddPart(AnalysisPart.Reason, "String", "Why there is no score; null when there is one.")
                .AddPart(AnalysisPart.Overlap, "Int!", "How many topics the two share: both take a position.")
                .AddPart(AnalysisPart.Coverage, "Float", "`overlap` / `topicCount`, from 0 to 1; null when there is no topic.")
                .AddBasis()
                .AddPart(
                    AnalysisPart.Agreeing,
                    topics,
                    "The shared topics on which their positions are closer than half the scale, by the topic's id.",
                    [.. PageArguments.All])
                .AddPart(
                    AnalysisPart.Disagreeing,
                    topics,
                    "The shared topics on which their positions are further apart than half the scale, by the topic's id.",
                    [.. PageArguments.All])
                .AddPart(AnalysisPart.ByTopic, topics, "All shared topics, by the topic's id.", [.. PageArguments.All])
                .AddPart(
                    AnalysisPart.Series,
                    $"[{Point}!]!",
                    "The same for parts of the shared topics, in order; only parts that have some.",
                    Members.Input(By, AnalysisEnums.SeriesBy + "!", "How to part them.", AnalysisEnums.Year),
                    Members.Input(Prefix, "String", "Only tags that begin so.")));
    }

    private static void AddTopics(SchemaDefinitions schema, PositionModel positions)
    {
        var (connection, edge) = (Naming.Connection(Topic), Naming.Edge(Topic));
        schema.AddObject(
            connection,
            "A page of topics that two actors share.",
            new OutputFields()
                .Add("totalCount", "Int!", "How many there are, on all pages.", new ConnectionPartBinding(ConnectionPart.TotalCount))
                .Add("edges", $"[{edge}!]!", "The page with a cursor for each.", new ConnectionPartBinding(ConnectionPart.Edges))
                .AddPart(AnalysisPart.TopicNodes, $"[{Topic}!]!", "The page without cursors.")
                .AddPageInfo());
        schema.AddObject(
            edge,
            "A shared topic on a page.",
            new OutputFields().AddCursor().AddPart(AnalysisPart.TopicNode, Topic + "!", "The shared topic."));
        var topic = ItemType.Of(positions.Kind.Object.Type);
        var claims = ItemType.Of(positions.Kind);
        var list = $"[{positions.Kind.Name}!]!";
        schema.AddObject(
            Topic,
            "A topic on which two actors take a position.",
            new OutputFields()
                .AddItems(AnalysisPart.Topic, topic.Node!.Name + "!", "The topic.", topic)
                .AddPart(AnalysisPart.Agreement, "Float!", "1 − |x − y| / r of the two positions (see `AGREEMENT`).")
                .AddPart(AnalysisPart.PositionOfA, "Float!", "The place of the one's position on the scale.")
                .AddPart(AnalysisPart.PositionOfB, "Float!", "The place of the other's.")
                .AddItems(AnalysisPart.ClaimsOfA, list, "What says so of the one: several where they average.", claims)
                .AddItems(AnalysisPart.ClaimsOfB, list, "What says so of the other.", claims));
    }
}
