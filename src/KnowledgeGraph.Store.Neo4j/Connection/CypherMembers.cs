namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>Goes through a map.</summary>
internal struct CypherMembers(CypherResult result, int map)
{
    private readonly int end = result.Tape[map].Next;
    private int next = map + 1;
    private int name;

    /// <summary>The UTF-8 of the member's name.</summary>
    public readonly ReadOnlySpan<byte> Name => result.Bytes(result.Tape[name]);

    public readonly CypherValue Value => new(result, name + 1);

    public bool MoveNext()
    {
        if (next >= end)
        {
            return false;
        }

        name = next;
        next = result.Tape[name + 1].Next;
        return true;
    }
}
