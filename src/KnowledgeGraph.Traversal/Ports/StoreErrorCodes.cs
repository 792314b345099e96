namespace KnowledgeGraph.Traversals;

/// <summary>Every value of <c>errors[].extensions.code</c> that a store adds to those of the engine.</summary>
public static class StoreErrorCodes
{
    /// <summary>A traversal has to start from a node, and the id or key given for it names none.</summary>
    public const string UnknownNode = "UNKNOWN_NODE";

    /// <summary>A sum has more digits than a decimal holds.</summary>
    public const string NumberTooLarge = "NUMBER_TOO_LARGE";
}
