using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>`timeline`.</summary>
internal static class TimelineField
{
    public const string Of = "of";

    public static void AddTo(OutputFields root) => root.Add(
        "timeline",
        Naming.Connection(GraphModel.ClaimName),
        "The claims that some nodes stand at an end of, by `validFrom`. With `during: {}` those that no longer hold are among them.",
        new TimelineRootBinding(),
        [
            Members.Input(Of, "[ID!]!", "Keys or ids, at most 1000. One that names no node is an error."),
            ListArguments.WhereOf(Naming.Filter(GraphModel.ClaimName)),
            .. PageArguments.All,
            .. TimeArguments.All,
        ]);
}
