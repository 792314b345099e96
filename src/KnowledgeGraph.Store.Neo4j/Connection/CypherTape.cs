using System.Buffers;

namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>An answer's values, depth first, in rented memory.</summary>
internal sealed class CypherTape : IDisposable
{
    /// <summary>From which servers count days.</summary>
    public static readonly DateOnly Epoch = new(1970, 1, 1);

    private CypherToken[] tokens = ArrayPool<CypherToken>.Shared.Rent(256);

    public int Count { get; private set; }

    public ref readonly CypherToken this[int index] => ref tokens[index];

    /// <summary>Adds a list or a map, to be closed, or a text.</summary>
    public int Add(CypherKind kind, int start, int length)
    {
        if (Count == tokens.Length)
        {
            Grow();
        }

        tokens[Count] = new CypherToken(kind, 0, start, length, Count + 1);
        return Count++;
    }

    public void AddNumber(CypherKind kind, long number) => Add(kind, (int)(number >> 32), (int)number);

    public void AddDateTime(long utcTicks, short offsetMinutes)
    {
        AddNumber(CypherKind.DateTime, utcTicks);
        tokens[Count - 1] = tokens[Count - 1] with { Offset = offsetMinutes };
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

    private void Grow()
    {
        var larger = ArrayPool<CypherToken>.Shared.Rent(tokens.Length * 2);
        tokens.CopyTo(larger, 0);
        ArrayPool<CypherToken>.Shared.Return(tokens);
        tokens = larger;
    }
}
