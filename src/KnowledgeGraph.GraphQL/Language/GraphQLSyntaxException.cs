namespace KnowledgeGraph.GraphQL.Language;

/// <summary>A document that does not follow the grammar; the message may be shown to whoever wrote it.</summary>
public sealed class GraphQLSyntaxException : Exception
{
    public GraphQLSyntaxException(SourceText source, int offset, string description)
        : base("Syntax Error: " + description)
    {
        Source = source;
        Location = source.GetLocation(offset);
    }

    public new SourceText Source { get; }

    public SourceLocation Location { get; }
}
