namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>A place in a response to which <see cref="ResponseWriter.Rewind"/> goes back.</summary>
public readonly struct ResponseMark
{
    internal ResponseMark(int position, bool needsComma)
    {
        Position = position;
        NeedsComma = needsComma;
    }

    internal int Position { get; }

    internal bool NeedsComma { get; }
}
