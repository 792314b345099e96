namespace KnowledgeGraph.GraphQL.Language;

/// <summary>
/// A place in a source text. Lines and columns count from 1; a column counts UTF-16 code units.
/// </summary>
public readonly record struct SourceLocation(int Line, int Column);
