using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>`neighborhood` and its type.</summary>
internal static class NeighborhoodField
{
    public const string Of = "of";
    public const string Hops = "hops";
    public const string Predicates = "predicates";
    public const string Limit = "limit";

    public const int MaxHops = 4;
    public const int MaxLimit = 5000;

    public static void AddTo(SchemaDefinitions schema, OutputFields root, GraphModel model)
    {
        root.Add(
            "neighborhood",
            "Neighborhood",
            "Everything within some hops of some nodes: a subgraph ready to draw.",
            new NeighborhoodRootBinding(),
            [
                Members.Input(Of, "[ID!]!", "Where to start: keys or ids, at most 1000."),
                Members.Input(Hops, "Int!", "How many claims away a node may be: 0 to 4.", "1"),
                Members.Input(
                    Predicates, $"[{ClaimTypes.PredicateEnum}!]", "Walk only these claims; all when left out."),
                Members.Input(Limit, "Int!", "The most nodes to answer, nearer ones first: 1 to 5000.", "200"),
                .. TimeArguments.All,
            ]);
        schema.AddObject(
            "Neighborhood",
            "Nodes and the claims among them.",
            new OutputFields()
                .Add(
                    "nodes",
                    $"[{GraphModel.EntityName}!]!",
                    "The nodes, nearer ones first, then by id; where it started among them.",
                    new NeighborhoodPartBinding(NeighborhoodPart.Nodes))
                .Add(
                    "claims",
                    $"[{GraphModel.ClaimName}!]!",
                    "The claims of these predicates between the nodes, by id.",
                    new NeighborhoodPartBinding(NeighborhoodPart.Claims))
                .Add(
                    "truncated",
                    "Boolean!",
                    "Whether `limit` left out a node.",
                    new NeighborhoodPartBinding(NeighborhoodPart.Truncated)));
    }
}
