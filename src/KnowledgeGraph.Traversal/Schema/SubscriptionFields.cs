namespace KnowledgeGraph.Traversals;

/// <summary>The subscription type.</summary>
internal static class SubscriptionFields
{
    public const string TypeName = "Subscription";
    public const string Changes = "changes";

    public static void AddTo(SchemaDefinitions schema) => schema.AddObject(
        TypeName,
        "What can be followed.",
        new OutputFields().Add(
            Changes,
            $"{ChangesField.TypeName}!",
            "Each revision once and in order, whoever wrote it: first those after `since` that there are, then new ones "
            + "as they are written.",
            new FollowChangesBinding(),
            Members.Input(ChangesField.Since, "Long", "The newest revision that is known already, 0 for all; null for new ones only."),
            ChangesField.Where));
}
