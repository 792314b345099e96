namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>Goes through a list.</summary>
internal struct CypherElements(CypherResult result, int list)
{
    private readonly int end = result.Tape[list].Next;
    private int next = list + 1;
    private int current;

    public readonly CypherValue Current => new(result, current);

    public bool MoveNext()
    {
        if (next >= end)
        {
            return false;
        }

        current = next;
        next = result.Tape[current].Next;
        return true;
    }
}
