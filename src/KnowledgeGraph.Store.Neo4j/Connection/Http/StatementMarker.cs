namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>Tells statements of all processes apart, so that one that nobody waits for any more can be found and ended.</summary>
internal sealed class StatementMarker
{
    /// <summary>The parameter that carries it.</summary>
    public const string Parameter = "kgStatement";

    private long last = BitConverter.ToInt64(Guid.NewGuid().ToByteArray());

    public long Next() => Interlocked.Increment(ref last);
}
