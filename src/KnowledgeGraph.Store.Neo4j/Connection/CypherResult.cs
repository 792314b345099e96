namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>
/// A statement's answer: its bytes in rented memory and an index of the values in them. Nothing is turned into objects; every
/// <see cref="CypherValue"/> reads from here and is void once this is disposed of.
/// </summary>
internal sealed class CypherResult : IDisposable
{
    private readonly PooledBuffer bytes;
    private bool disposed;

    private readonly int fields;

    /// <param name="fields">The index of the list of the columns' names, or -1 where the answer has none.</param>
    /// <param name="rows">The index of the list of rows, or -1 where the answer has none.</param>
    /// <param name="plan">Where the plan lies among the bytes.</param>
    internal CypherResult(PooledBuffer bytes, CypherTape tape, int fields, int rows, Range plan)
    {
        this.bytes = bytes;
        this.fields = fields;
        Tape = tape;
        RowsIndex = rows;
        PlanRange = plan;
    }

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Fields
    {
        get
        {
            var names = new List<string>();
            if (fields >= 0)
            {
                foreach (var name in new CypherValue(this, fields))
                {
                    names.Add(name.String);
                }
            }

            return names;
        }
    }

    public int RowCount => RowsIndex < 0 ? 0 : Rows.Count;

    /// <summary>The rows, each a list of its columns' values.</summary>
    public CypherValue Rows => new(this, RowsIndex);

    /// <summary>The plan of a statement that begins with EXPLAIN or PROFILE, as the server's JSON, over HTTP; else empty.</summary>
    public ReadOnlySpan<byte> Plan => bytes.Written[PlanRange];

    internal CypherTape Tape { get; }

    internal int RowsIndex { get; }

    private Range PlanRange { get; }

    /// <summary>The first column of the only row.</summary>
    public CypherValue Single() => RowCount == 1
        ? Rows[0][0]
        : throw new CypherException(CypherFailure.Malformed, $"One row was expected, not {RowCount}.");

    public void Dispose()
    {
        if (!disposed)
        {
            disposed = true;
            bytes.Dispose();
            Tape.Dispose();
        }
    }

    internal ReadOnlySpan<byte> Bytes(in CypherToken token) => bytes.Written.Slice(token.Start, token.Length);
}
