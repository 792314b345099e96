using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.Traversals;

/// <summary>The arguments that say what a connection holds, and in which order.</summary>
internal static class ListArguments
{
    public const string Where = "where";
    public const string Order = "order";

    public static InputValueDefinitionNode WhereOf(string filterType) =>
        Members.Input(Where, filterType, "Only what meets these conditions.");

    public static InputValueDefinitionNode OrderOf(string orderType) =>
        Members.Input(Order, $"[{orderType}!]", "One key for each element, the first before the second; then by id.");
}
