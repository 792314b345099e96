namespace KnowledgeGraph.GraphQL.Language;

/// <summary>Limits that keep a hostile document from exhausting the parser.</summary>
public sealed record ParserOptions
{
    public static ParserOptions Default { get; } = new();

    /// <summary>The most lexical tokens a document may hold; null for no limit.</summary>
    public int? MaxTokens { get; init; }

    /// <summary>How deep selection sets, values and list types may be nested in each other.</summary>
    public int MaxDepth { get; init; } = 200;
}
