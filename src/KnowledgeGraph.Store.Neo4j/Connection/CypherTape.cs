using System.Buffers;

namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>An answer's values, depth first, in rented memory.</summary>
internal sealed class CypherTape : IDisposable
{
    private CypherToken[] tokens = ArrayPool<CypherToken>.Shared.Rent(256);

    public int Count { get; private set; }

    public ref readonly CypherToken this[int index] => ref tokens[index];

    public int Add(CypherKind kind, int start, int length)
    {
        if (Count == tokens.Length)
        {
            var larger = ArrayPool<CypherToken>.Shared.Rent(tokens.Length * 2);
            tokens.CopyTo(larger, 0);
            ArrayPool<CypherToken>.Shared.Return(tokens);
            tokens = larger;
        }

        tokens[Count] = new CypherToken(kind, start, length, Count + 1);
        return Count++;
    }

    /// <summary>Ends a list or a map at the last token added.</summary>
    public void Close(int index, int values) => tokens[index] = tokens[index] with { Length = values, Next = Count };

    public void Dispose()
    {
        if (tokens.Length > 0)
        {
            ArrayPool<CypherToken>.Shared.Return(tokens);
            tokens = [];
        }
    }
}
