using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>`paths` and its types.</summary>
internal static class PathsField
{
    public const string From = "a";
    public const string To = "b";
    public const string MaxHops = "maxHops";
    public const string Predicates = "predicates";
    public const string Avoid = "avoid";
    public const string First = "first";

    /// <summary>So long that it bounds what one asks for rather than what one finds.</summary>
    public const int MostHops = 10_000;

    private const string PathType = "Path";
    private const string StepType = "PathStep";

    public static void AddTo(SchemaDefinitions schema, OutputFields root)
    {
        root.Add(
            "paths",
            $"[{PathType}!]",
            "The shortest ways from one node to another along claims, whichever way each runs: all that are of the least length, in the "
            + "order of their claims' ids; none where there is no way. From a node to itself there is one, of no step.",
            new PathsRootBinding(),
            [
                Members.Input(From, "ID!", "Where the paths begin: a key or an id."),
                Members.Input(To, "ID!", "Where they end: a key or an id."),
                Members.Input(MaxHops, "Int!", $"How many claims a path may have: 1 to {MostHops}.", "6"),
                Members.Input(Predicates, $"[{ClaimTypes.PredicateEnum}!]", "Walk only these claims; all when left out."),
                Members.Input(
                    Avoid, "[ID!]", "Nodes that no path may come through, by key or id, at most 1000; neither end can be among them."),
                Members.Input(First, "Int!", "How many paths: 0 to 1000. Where there are more, a warning says so.", "20"),
                .. TimeArguments.All,
            ]);
        AddTypes(schema);
    }

    private static void AddTypes(SchemaDefinitions schema)
    {
        schema.AddObject(
            PathType,
            "A way from one node to another.",
            new OutputFields()
                .Add("length", "Int!", "How many steps it has.", new PathPartBinding(PathPart.Length))
                .Add(
                    "nodes",
                    $"[{GraphModel.EntityName}!]!",
                    "The nodes that it comes through, both ends among them: one more than steps.",
                    new PathPartBinding(PathPart.Nodes))
                .Add("steps", $"[{StepType}!]!", "The claims that it goes along, in order.", new PathPartBinding(PathPart.Steps)));
        schema.AddObject(
            StepType,
            "A claim on the way from one node to another.",
            new OutputFields()
                .Add("from", GraphModel.EntityName + "!", "The node that the step leaves.", new PathStepPartBinding(PathStepPart.From))
                .Add("to", GraphModel.EntityName + "!", "The node that it comes to.", new PathStepPartBinding(PathStepPart.To))
                .Add("claim", GraphModel.ClaimName + "!", "The claim that leads there.", new PathStepPartBinding(PathStepPart.Claim))
                .Add(
                    "direction",
                    "Direction!",
                    "Which way the claim runs: `OUT` where the step leaves its subject, `IN` where it leaves its object, `ANY` where the claim "
                    + "reads the same from both ends.",
                    new PathStepPartBinding(PathStepPart.Direction)));
    }
}
