namespace KnowledgeGraph.Server.Documents;

/// <summary>Trusted documents that can't be served, each with its file, line and column.</summary>
internal sealed class DocumentsException(IReadOnlyList<string> problems) : Exception("Trusted documents were refused.")
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
