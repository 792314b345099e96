namespace KnowledgeGraph.Store.Neo4j;

/// <summary>The labels and relationship types that are the store's own, whatever the model says.</summary>
internal static class Labels
{
    /// <summary>A former version of a node: `(:Country)-[:HAD]->(:Version)`.</summary>
    public const string Version = "Version";

    /// <summary>A piece of evidence: `(:Evidence)-[:FROM]->(:Source)`.</summary>
    public const string Evidence = "Evidence";

    /// <summary>The one node that says which revision is published.</summary>
    public const string Ledger = "Ledger";

    /// <summary>A revision: when it was recorded and by whom.</summary>
    public const string Revision = "Revision";

    /// <summary>A kind of node or claim and the last revision that touched it.</summary>
    public const string Kind = "Kind";

    /// <summary>A bundle that was imported.</summary>
    public const string Bundle = "Bundle";

    /// <summary>A write that had an idempotency key: what it was asked and what it answered.</summary>
    public const string Write = "Write";

    /// <summary>From a node to its former versions.</summary>
    public const string Had = "HAD";

    /// <summary>From a node that was merged to the one that took it in; its `revision` says when.</summary>
    public const string MergedInto = "MERGED_INTO";

    /// <summary>From a piece of evidence to its source.</summary>
    public const string From = "FROM";

    /// <summary>The full-text index over <see cref="PropertyNames.Words"/>.</summary>
    public const string WordsIndex = "words";

    /// <summary>What no kind of node may be called in a model that is laid out here.</summary>
    public static IReadOnlyList<string> OfStore { get; } = [Version, Evidence, Ledger, Revision, Kind, Bundle, Write];
}
