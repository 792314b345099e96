namespace KnowledgeGraph.Traversals;

/// <summary>`graph` and its type.</summary>
internal static class GraphField
{
    public static void AddTo(SchemaDefinitions schema, OutputFields root)
    {
        root.Add("graph", "Graph", "What the graph holds, and how fresh it is.", new GraphRootBinding());
        schema.AddObject(
            "Graph",
            "The graph as a whole, as it is known now.",
            new OutputFields()
                .Add(
                    "revision",
                    "Long!",
                    "The revision that this operation reads; 0 when nothing was ever written.",
                    new GraphPartBinding(GraphPart.Revision))
                .Add("recordedAt", "DateTime", "When it was written.", new GraphPartBinding(GraphPart.RecordedAt))
                .Add(
                    "reportedOn",
                    "Date",
                    "The newest publication among the sources.",
                    new GraphPartBinding(GraphPart.ReportedOn))
                .Add(
                    "modelVersion",
                    "String!",
                    "A hash of the model, which changes when the model does.",
                    new GraphPartBinding(GraphPart.ModelVersion))
                .Add(
                    "nodes",
                    $"[{Aggregates.KindCount}!]!",
                    "Nodes by kind, in the model's order.",
                    new GraphPartBinding(GraphPart.Nodes))
                .Add(
                    "claims",
                    $"[{Aggregates.KindCount}!]!",
                    "Claims by kind, in the model's order.",
                    new GraphPartBinding(GraphPart.Claims)));
    }
}
