using System.Text;

namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>
/// Reads the answer to a request, message by message as they arrive, into a <see cref="CypherTape"/> whose values stay where they lie.
/// Owns the bytes until they are taken.
/// </summary>
/// <param name="summaries">How many messages the request had: each is answered by rows, if any, and a summary.</param>
/// <remarks>https://neo4j.com/docs/bolt/current/bolt/structure-semantics/</remarks>
internal sealed class BoltAnswer(int summaries) : IDisposable
{
    private const byte Success = 0x70;
    private const byte Record = 0x71;
    private const byte Ignored = 0x7E;
    private const byte Failure = 0x7F;

    private readonly CypherTape tape = new();
    private BoltChunks chunks;
    private readonly List<(int Fields, int Rows)> results = [];
    private int rowCount;
    private int seen;
    private Range bookmark;
    private bool isTaken;

    public PooledBuffer Bytes { get; } = new(8192);

    /// <summary>What the first message that failed said; those after it weren't done.</summary>
    public CypherException? Error { get; private set; }

    /// <summary>What the server's history is after it; empty where it says nothing.</summary>
    public ReadOnlySpan<byte> Bookmark => Bytes.Written[bookmark];

    /// <summary>What has arrived behind the answer.</summary>
    public ReadOnlySpan<byte> Rest => Bytes.Written[chunks.At..];

    /// <summary>Goes on with what has arrived.</summary>
    /// <returns>Whether that is all.</returns>
    public bool Read()
    {
        while (seen < summaries && chunks.TryNext(Bytes, out var message))
        {
            ReadMessage(message);
        }

        return seen == summaries;
    }

    /// <summary>The result of the last statement, which owns the bytes from now on.</summary>
    public CypherResult Take()
    {
        isTaken = true;
        return results.Count == 0 ? Result((-1, -1)) : Result(results[^1]);
    }

    /// <summary>The results of the last statements, which own the bytes together.</summary>
    public CypherResults Take(int count)
    {
        isTaken = true;
        return new CypherResults([.. results.TakeLast(count).Select(Result)]);
    }

    public void Dispose()
    {
        if (!isTaken)
        {
            Bytes.Dispose();
            tape.Dispose();
        }
    }

    private CypherResult Result((int Fields, int Rows) at) => new(Bytes, tape, at.Fields, at.Rows, plan: default);

    private void ReadMessage(Range message)
    {
        var reader = new PackStreamReader(Bytes.Written[message]);
        if (reader.ReadHead().Kind != PackKind.Structure)
        {
            throw PackStreamReader.Malformed();
        }

        switch (reader.ReadTag())
        {
            case Record:
                rowCount++;
                ReadValue(ref reader, message.Start.Value);
                break;
            case Success:
                seen++;
                ReadSuccess(ref reader, message.Start.Value);
                break;
            case Failure:
                seen++;
                ReadFailure(ref reader);
                break;
            case Ignored:
                seen++;
                break;
            default:
                throw PackStreamReader.Malformed();
        }
    }

    private void ReadSuccess(ref PackStreamReader reader, int start)
    {
        if (rowCount > 0)
        {
            tape.Close(results[^1].Rows, rowCount);
            rowCount = 0;
        }

        for (var members = reader.ReadMap(); members > 0; members--)
        {
            var name = reader.ReadText();
            if (name.SequenceEqual("fields"u8))
            {
                var fields = tape.Count;
                ReadValue(ref reader, start);
                // What the rows are added to as they come.
                results.Add((fields, tape.Add(CypherKind.List, 0, 0)));
            }
            else if (name.SequenceEqual("bookmark"u8))
            {
                var length = reader.ReadText().Length;
                bookmark = (start + reader.At - length)..(start + reader.At);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private void ReadFailure(ref PackStreamReader reader)
    {
        var (code, text) = (string.Empty, string.Empty);
        for (var members = reader.ReadMap(); members > 0; members--)
        {
            var name = reader.ReadText();
            if (name.SequenceEqual("neo4j_code"u8) || name.SequenceEqual("code"u8))
            {
                code = Encoding.UTF8.GetString(reader.ReadText());
            }
            else if (name.SequenceEqual("message"u8))
            {
                text = Encoding.UTF8.GetString(reader.ReadText());
            }
            else
            {
                reader.Skip();
            }
        }

        Error ??= ServerErrors.Create(code, text);
    }

    private void ReadValue(ref PackStreamReader reader, int start)
    {
        var head = reader.ReadHead();
        switch (head.Kind)
        {
            case PackKind.Null:
                tape.Add(CypherKind.Null, 0, 0);
                break;
            case PackKind.Boolean:
                tape.AddNumber(CypherKind.Boolean, head.Value);
                break;
            case PackKind.Integer:
                tape.AddNumber(CypherKind.Integer, head.Value);
                break;
            case PackKind.Float:
                tape.AddNumber(CypherKind.Float, head.Value);
                break;
            case PackKind.Text:
                AddText(ref reader, CypherKind.Text, start, (int)head.Value);
                break;
            case PackKind.List:
                ReadList(ref reader, start, (int)head.Value);
                break;
            case PackKind.Map:
                ReadMap(ref reader, start, (int)head.Value);
                break;
            case PackKind.Structure:
                BoltStructures.Read(ref reader, tape, head.Value);
                break;
            default:
                reader.Take(head.Value);
                tape.Add(CypherKind.Other, 0, 0);
                break;
        }
    }

    private void ReadList(ref PackStreamReader reader, int start, int count)
    {
        var list = tape.Add(CypherKind.List, 0, 0);
        for (var i = 0; i < count; i++)
        {
            ReadValue(ref reader, start);
        }

        tape.Close(list, count);
    }

    private void ReadMap(ref PackStreamReader reader, int start, int count)
    {
        var map = tape.Add(CypherKind.Map, 0, 0);
        for (var i = 0; i < count; i++)
        {
            var name = reader.ReadText();
            tape.Add(CypherKind.Name, start + reader.At - name.Length, name.Length);
            ReadValue(ref reader, start);
        }

        tape.Close(map, count);
    }

    private void AddText(ref PackStreamReader reader, CypherKind kind, int start, int length)
    {
        tape.Add(kind, start + reader.At, length);
        reader.Take(length);
    }
}
