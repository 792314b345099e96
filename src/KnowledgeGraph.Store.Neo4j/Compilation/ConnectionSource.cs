namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>Where a connection's items come from.</summary>
/// <param name="Name">What they are called, for variables.</param>
/// <param name="Owner">The variable of the node whose connection it is; null at a root.</param>
/// <param name="Match">Writes the patterns that find the items into a block, and says where it has come to: nodes or claims.</param>
internal sealed record ConnectionSource(string Name, string? Owner, Func<StatementScope, Place> Match)
{
    /// <summary>Variables that the patterns need beside the owner and the view.</summary>
    public IEnumerable<string> Imports { get; init; } = [];

    /// <summary>Writes patterns that find the items in the order of their ids, where an index has it; null where none has.</summary>
    public Func<StatementScope, Place>? MatchById { get; init; }

    /// <summary>
    /// Writes patterns that find the items of a page in the order of their ids, where several indexes have them, each its part; null where they don't.
    /// A part is a block of its own, which the page's bounds are put into.
    /// </summary>
    public Func<StatementScope, Action<CypherBlock, Place>, Place>? MatchParts { get; init; }
}
