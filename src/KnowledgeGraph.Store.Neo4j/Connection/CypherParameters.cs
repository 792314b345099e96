using System.Buffers.Binary;

namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>
/// A statement's parameters, written straight as PackStream. Within a map each value follows its <see cref="Name(string)"/> (or use the
/// two-argument forms); within a list they follow each other. Disposing gives its memory back; do so once the statement is answered.
/// </summary>
internal sealed class CypherParameters : IDisposable
{
    private readonly PooledBuffer packed = new();

    /// <summary>Where the lists and maps begin that are open. How many values each has stands behind its mark, and grows with them.</summary>
    private int[] open = [];
    private int depth;

    /// <summary>Names and values by turns.</summary>
    public ReadOnlySpan<byte> Packed => packed.Written;

    /// <summary>How many parameters there are.</summary>
    public int Count { get; private set; }

    public void Dispose() => packed.Dispose();

    public CypherParameters Name(string name)
    {
        CountMember();
        PackStream.WriteText(packed, name);
        return this;
    }

    public CypherParameters Name(ReadOnlySpan<byte> name)
    {
        CountMember();
        PackStream.WriteText(packed, name);
        return this;
    }

    public CypherParameters Null() => Single(PackStream.Null);

    public CypherParameters Value(bool value) => Single(value ? PackStream.True : PackStream.False);

    public CypherParameters Value(long value)
    {
        CountElement();
        PackStream.WriteInteger(packed, value);
        return this;
    }

    public CypherParameters Value(double value)
    {
        CountElement();
        PackStream.WriteFloat(packed, value);
        return this;
    }

    public CypherParameters Value(string? value)
    {
        if (value is null)
        {
            return Null();
        }

        CountElement();
        PackStream.WriteText(packed, value);
        return this;
    }

    /// <summary>A text in UTF-8.</summary>
    public CypherParameters Text(ReadOnlySpan<byte> utf8)
    {
        CountElement();
        PackStream.WriteText(packed, utf8);
        return this;
    }

    public CypherParameters Value(DateOnly value)
    {
        CountElement();
        PackStream.WriteDate(packed, value);
        return this;
    }

    public CypherParameters Value(DateTimeOffset value)
    {
        CountElement();
        PackStream.WriteDateTime(packed, value);
        return this;
    }

    public CypherParameters Value(IEnumerable<string> values)
    {
        BeginList();
        foreach (var value in values)
        {
            Value(value);
        }

        return EndList();
    }

    public CypherParameters BeginList() => Begin(PackStream.List32);

    public CypherParameters EndList() => End();

    public CypherParameters BeginMap() => Begin(PackStream.Map32);

    public CypherParameters EndMap() => End();

    public CypherParameters Add(string name, bool value) => Name(name).Value(value);

    public CypherParameters Add(string name, long value) => Name(name).Value(value);

    public CypherParameters Add(string name, double value) => Name(name).Value(value);

    public CypherParameters Add(string name, string? value) => Name(name).Value(value);

    public CypherParameters Add(string name, DateOnly value) => Name(name).Value(value);

    public CypherParameters Add(string name, DateTimeOffset value) => Name(name).Value(value);

    public CypherParameters Add(string name, IEnumerable<string> values) => Name(name).Value(values);

    public CypherParameters AddNull(string name) => Name(name).Null();

    private CypherParameters Single(byte mark)
    {
        CountElement();
        packed.Write([mark]);
        return this;
    }

    private CypherParameters Begin(byte mark)
    {
        CountElement();
        if (depth == open.Length)
        {
            Array.Resize(ref open, depth + 8);
        }

        open[depth++] = packed.Length;
        packed.Write([mark, 0, 0, 0, 0]);
        return this;
    }

    private CypherParameters End()
    {
        depth--;
        return this;
    }

    /// <summary>A list has as many values as were written; a map, as names.</summary>
    private void CountElement()
    {
        if (depth > 0)
        {
            CountIn(PackStream.List32);
        }
    }

    private void CountMember()
    {
        if (depth > 0)
        {
            CountIn(PackStream.Map32);
        }
        else
        {
            Count++;
        }
    }

    private void CountIn(byte mark)
    {
        var innermost = packed.Writable[open[depth - 1]..];
        if (innermost[0] == mark)
        {
            BinaryPrimitives.WriteInt32BigEndian(innermost[1..], BinaryPrimitives.ReadInt32BigEndian(innermost[1..]) + 1);
        }
    }
}
