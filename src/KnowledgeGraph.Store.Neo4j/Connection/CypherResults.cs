namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>The answers to several statements, in their order. They may share memory, so they are disposed of together.</summary>
internal sealed class CypherResults(IReadOnlyList<CypherResult> results) : IDisposable
{
    public CypherResult this[int index] => results[index];

    public void Dispose()
    {
        foreach (var result in results)
        {
            result.Dispose();
        }
    }
}
