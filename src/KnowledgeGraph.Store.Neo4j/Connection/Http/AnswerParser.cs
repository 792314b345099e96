using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>
/// Reads an answer of the Query API once, front to back, into a <see cref="CypherTape"/>. Escaped texts are unescaped where they lie, so
/// that each value is a piece of the bytes as they are. A failure may stand behind rows that were sent already, so the whole is read
/// before any of it is used.
/// </summary>
/// <remarks>https://neo4j.com/docs/query-api/current/result-formats/</remarks>
internal ref struct AnswerParser
{
    private readonly Span<byte> bytes;
    private readonly CypherTape tape;
    private Utf8JsonReader json;
    private int fields = -1;
    private int rows = -1;
    private Range plan;
    private string? transaction;
    private CypherException? error;

    private AnswerParser(Span<byte> bytes, CypherTape tape)
    {
        this.bytes = bytes;
        this.tape = tape;
        json = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = 1_000 });
    }

    /// <summary>Takes the bytes over, whatever comes of them.</summary>
    /// <exception cref="CypherException">The answer has an error, or can't be read.</exception>
    public static Answer Parse(PooledBuffer buffer)
    {
        var tape = new CypherTape();
        try
        {
            var parser = new AnswerParser(buffer.Writable, tape);
            parser.ReadAnswer(out var bookmarks);
            return parser.error is null
                ? new Answer(new CypherResult(buffer, tape, parser.fields, parser.rows, parser.plan), bookmarks, parser.transaction)
                : throw parser.error;
        }
        catch (Exception exception)
        {
            buffer.Dispose();
            tape.Dispose();
            throw exception is JsonException or InvalidOperationException
                ? new CypherException(CypherFailure.Malformed, "The answer isn't the JSON of a Query API.", exception)
                : exception;
        }
    }

    private void ReadAnswer(out string[]? bookmarks)
    {
        bookmarks = null;
        Expect(JsonTokenType.StartObject);
        while (NextMember())
        {
            if (json.ValueTextEquals("data"u8))
            {
                ReadData();
            }
            else if (json.ValueTextEquals("errors"u8))
            {
                ReadErrors();
            }
            else if (json.ValueTextEquals("bookmarks"u8))
            {
                bookmarks = ReadTexts();
            }
            else if (json.ValueTextEquals("transaction"u8))
            {
                ReadTransaction();
            }
            else
            {
                SkipOrKeepPlan(json.ValueTextEquals("queryPlan"u8) || json.ValueTextEquals("profiledQueryPlan"u8));
            }
        }
    }

    private void ReadData()
    {
        Expect(JsonTokenType.StartObject);
        while (NextMember())
        {
            if (json.ValueTextEquals("fields"u8))
            {
                fields = ReadNames();
            }
            else if (json.ValueTextEquals("values"u8))
            {
                Expect(JsonTokenType.StartArray);
                rows = ReadRows();
            }
            else
            {
                json.Skip();
            }
        }
    }

    private int ReadRows()
    {
        var list = tape.Add(CypherKind.List, 0, 0);
        var count = 0;
        for (; NextElement(); count++)
        {
            ReadList();
        }

        tape.Close(list, count);
        return list;
    }

    /// <summary>Reads the typed values between two brackets.</summary>
    private void ReadList()
    {
        var list = tape.Add(CypherKind.List, 0, 0);
        var count = 0;
        for (; NextElement(); count++)
        {
            ReadValue();
        }

        tape.Close(list, count);
    }

    private void ReadMap()
    {
        var map = tape.Add(CypherKind.Map, 0, 0);
        var count = 0;
        for (; NextMember(); count++)
        {
            AddText(CypherKind.Name);
            Expect(JsonTokenType.StartObject);
            ReadValue();
        }

        tape.Close(map, count);
    }

    /// <summary>Reads the rest of `{"$type":"Integer","_value":"1"}`.</summary>
    private void ReadValue()
    {
        Expect(JsonTokenType.PropertyName);
        Expect(JsonTokenType.String);
        var kind = KindOf(json.ValueSpan);
        Expect(JsonTokenType.PropertyName);
        json.Read();
        switch (kind)
        {
            case CypherKind.List:
                ReadList();
                break;
            case CypherKind.Map:
                ReadMap();
                break;
            case var _ when json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray:
                throw new CypherException(CypherFailure.Malformed, "Statements return properties and maps, not whole nodes, relationships or paths.");
            default:
                AddScalar(kind);
                break;
        }

        Expect(JsonTokenType.EndObject);
    }

    /// <summary>What can't be read as what it is said to be, as a date before the year 1, is a value that the store makes no use of.</summary>
    private readonly void AddScalar(CypherKind kind)
    {
        switch (kind)
        {
            case CypherKind.Text:
                AddText(kind);
                break;
            case CypherKind.Boolean:
                tape.AddNumber(kind, json.TokenType == JsonTokenType.True ? 1 : 0);
                break;
            case CypherKind.Integer when Utf8Parser.TryParse(json.ValueSpan, out long number, out _):
                tape.AddNumber(kind, number);
                break;
            case CypherKind.Float when ReadFloat(json.ValueSpan) is { } number:
                tape.AddNumber(kind, BitConverter.DoubleToInt64Bits(number));
                break;
            case CypherKind.Date when DateOnly.TryParseExact(Encoding.ASCII.GetString(json.ValueSpan), "O", out var day):
                tape.AddNumber(kind, day.DayNumber);
                break;
            case CypherKind.DateTime when json.TryGetDateTimeOffset(out var time):
                tape.AddDateTime(time.UtcTicks, (short)time.TotalOffsetMinutes);
                break;
            default:
                tape.Add(kind == CypherKind.Null ? kind : CypherKind.Other, 0, 0);
                break;
        }
    }

    private static double? ReadFloat(ReadOnlySpan<byte> text) => text switch
    {
        [(byte)'N', ..] => double.NaN,
        [(byte)'I', ..] => double.PositiveInfinity,
        [(byte)'-', (byte)'I', ..] => double.NegativeInfinity,
        _ => Utf8Parser.TryParse(text, out double value, out _) ? value : null,
    };

    private readonly void AddText(CypherKind kind)
    {
        var quote = json.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? 1 : 0;
        var start = (int)json.TokenStartIndex + quote;
        var length = json.ValueSpan.Length;
        if (json.ValueIsEscaped)
        {
            // The reader is past these bytes, and what was escaped is never longer than its escape.
            var text = json.GetString()!;
            length = Encoding.UTF8.GetBytes(text, bytes.Slice(start, length));
        }

        tape.Add(kind, start, length);
    }

    private static CypherKind KindOf(ReadOnlySpan<byte> type) => type switch
    {
        _ when type.SequenceEqual("String"u8) => CypherKind.Text,
        _ when type.SequenceEqual("Map"u8) => CypherKind.Map,
        _ when type.SequenceEqual("List"u8) => CypherKind.List,
        _ when type.SequenceEqual("Integer"u8) => CypherKind.Integer,
        _ when type.SequenceEqual("Null"u8) => CypherKind.Null,
        _ when type.SequenceEqual("Boolean"u8) => CypherKind.Boolean,
        _ when type.SequenceEqual("Date"u8) => CypherKind.Date,
        _ when type.SequenceEqual("OffsetDateTime"u8) => CypherKind.DateTime,
        _ when type.SequenceEqual("Float"u8) => CypherKind.Float,
        _ => CypherKind.Other,
    };

    private void ReadErrors()
    {
        Expect(JsonTokenType.StartArray);
        while (NextElement())
        {
            var (code, message) = (string.Empty, string.Empty);
            while (NextMember())
            {
                var isCode = json.ValueTextEquals("code"u8);
                var isMessage = json.ValueTextEquals("message"u8);
                json.Read();
                json.Skip();
                code = isCode ? json.GetString()! : code;
                message = isMessage ? json.GetString()! : message;
            }

            error ??= ServerErrors.Create(code, message);
        }
    }

    private void ReadTransaction()
    {
        Expect(JsonTokenType.StartObject);
        while (NextMember())
        {
            var isId = json.ValueTextEquals("id"u8);
            json.Read();
            transaction = isId ? json.GetString() : transaction;
        }
    }

    private int ReadNames()
    {
        var list = tape.Add(CypherKind.List, 0, 0);
        var count = 0;
        Expect(JsonTokenType.StartArray);
        for (; NextElement(); count++)
        {
            AddText(CypherKind.Text);
        }

        tape.Close(list, count);
        return list;
    }

    private string[] ReadTexts()
    {
        var texts = new List<string>();
        Expect(JsonTokenType.StartArray);
        while (NextElement())
        {
            texts.Add(json.GetString()!);
        }

        return [.. texts];
    }

    private void SkipOrKeepPlan(bool isPlan)
    {
        json.Read();
        var start = (int)json.TokenStartIndex;
        json.Skip();
        plan = isPlan ? start..(int)json.BytesConsumed : plan;
    }

    /// <summary>Goes to the next member's name; false at the object's end.</summary>
    private bool NextMember() => json.Read() && json.TokenType == JsonTokenType.PropertyName;

    /// <summary>Goes to the next element; false at the array's end.</summary>
    private bool NextElement() => json.Read() && json.TokenType != JsonTokenType.EndArray;

    private void Expect(JsonTokenType type)
    {
        if (!json.Read() || json.TokenType != type)
        {
            throw new JsonException($"A {type} was expected.");
        }
    }
}

/// <summary>What an answer says beside the result.</summary>
/// <param name="Bookmarks">Null where it has none, as within a transaction.</param>
/// <param name="Transaction">The id under which the transaction goes on.</param>
internal readonly record struct Answer(CypherResult Result, string[]? Bookmarks, string? Transaction);
