namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>
/// What of the database's history this process has seen. Each request carries it, so that a member of a cluster answers it only once
/// it has seen as much: what was read or written before is never missing later.
/// </summary>
internal sealed class Bookmarks
{
    private string[] seen = [];

    /// <summary>Not to be changed.</summary>
    public string[] Seen => Volatile.Read(ref seen);

    /// <summary>What an answer knows replaces what its request knew; what others learned meanwhile stays.</summary>
    public void Learn(string[] sent, string[]? learned)
    {
        if (learned is not { Length: > 0 })
        {
            return;
        }

        while (Seen is var before && !before.AsSpan().SequenceEqual(learned))
        {
            string[] after = before == sent ? learned : [.. before.Except(sent).Union(learned)];
            if (Interlocked.CompareExchange(ref seen, after, before) == before)
            {
                return;
            }
        }
    }

    /// <summary>Forgets: the database was replaced by another one.</summary>
    public void Forget() => Volatile.Write(ref seen, []);
}
