namespace KnowledgeGraph.Traversals;

/// <summary>Every value of <c>errors[].extensions.code</c> that is about who asks.</summary>
public static class AccessErrorCodes
{
    /// <summary>It takes a credential, and there is none, or none that holds.</summary>
    public const string Unauthenticated = "UNAUTHENTICATED";

    /// <summary>The credential holds, and its role isn't enough.</summary>
    public const string Forbidden = "FORBIDDEN";
}
