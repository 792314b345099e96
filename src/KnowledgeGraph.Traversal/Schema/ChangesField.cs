using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>`changes` and its type.</summary>
internal static class ChangesField
{
    public const string TypeName = "Change";
    public const string Since = "since";
    public const string First = "first";
    public const string FilterNodes = "nodes";
    public const string FilterClaims = "claims";

    /// <summary>The argument of the query's field and of the subscription's.</summary>
    public static InputValueDefinitionNode Where { get; } = Members.Input(
        ListArguments.Where,
        Naming.Filter(TypeName),
        "Only changes of what meets these conditions; revisions that changed nothing of that are left out.");

    public static void AddTo(SchemaDefinitions schema, OutputFields root, GraphModel model)
    {
        root.Add(
            "changes",
            $"[{TypeName}!]",
            "What each later revision recorded and retracted, in order, for those who keep a copy.",
            new ChangesRootBinding(),
            Members.Input(Since, "Long!", "The newest revision that is known already; 0 for all."),
            Members.Input(First, "Int!", "How many revisions: 0 to 1000.", "20"),
            Where);
        AddFilter(schema);
        var claims = new ItemType(null, model.ClaimKinds);
        schema.AddObject(
            TypeName,
            "What one revision did.",
            new OutputFields()
                .Add("revision", "Long!", "Its number.", new ChangePartBinding(ChangePart.Revision))
                .Add("recordedAt", "DateTime!", "When it was written.", new ChangePartBinding(ChangePart.RecordedAt))
                .Add("author", "String!", "Who wrote it.", new ChangePartBinding(ChangePart.Author))
                .Add(
                    "nodes",
                    $"[{GraphModel.EntityName}!]!",
                    "Nodes that are new or have new values, as they were then.",
                    new ChangePartBinding(ChangePart.Nodes, ItemType.Of(model.Entity)))
                .Add(
                    "recorded",
                    $"[{GraphModel.ClaimName}!]!",
                    "Claims that are new.",
                    new ChangePartBinding(ChangePart.Recorded, claims))
                .Add(
                    "retracted",
                    $"[{GraphModel.ClaimName}!]!",
                    "Claims that were taken back.",
                    new ChangePartBinding(ChangePart.Retracted, claims)));
    }

    private static void AddFilter(SchemaDefinitions schema) => schema.AddInput(
        Naming.Filter(TypeName),
        "Which nodes and claims to hear of, by what they are at the revision. Of a part that is not given nothing is told, of one that "
        + "is empty everything; where neither is given everything is.",
        new InputFields()
            .Add(
                FilterNodes,
                Naming.Filter(GraphModel.EntityName),
                "On nodes that are new or have new values.",
                new ChangeConditionBinding(OrderTarget.Node))
            .Add(
                FilterClaims,
                Naming.Filter(GraphModel.ClaimName),
                "On claims that were recorded or taken back.",
                new ChangeConditionBinding(OrderTarget.Claim)));
}
