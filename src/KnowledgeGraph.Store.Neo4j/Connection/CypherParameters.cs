using System.Buffers.Text;
using System.Globalization;

namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>
/// A statement's parameters, written straight as the Query API's typed JSON. Within a map each value follows its
/// <see cref="Name(string)"/> (or use the two-argument forms); within a list they follow each other. Disposing gives its memory back; do
/// so once the statement is answered.
/// </summary>
/// <remarks>https://neo4j.com/docs/query-api/current/result-formats/ (typed JSON).</remarks>
internal sealed class CypherParameters : IDisposable
{
    private readonly PooledBuffer json = new();

    /// <summary>The members so far, without the braces around them.</summary>
    public ReadOnlySpan<byte> Json => json.Written;

    public void Dispose() => json.Dispose();

    public CypherParameters Name(string name)
    {
        Separate();
        JsonText.Write(json, name);
        json.Write(":"u8);
        return this;
    }

    public CypherParameters Name(ReadOnlySpan<byte> name)
    {
        Separate();
        JsonText.Write(json, name);
        json.Write(":"u8);
        return this;
    }

    public CypherParameters Null() => Literal("""{"$type":"Null","_value":null}"""u8);

    public CypherParameters Value(bool value) =>
        Literal(value ? """{"$type":"Boolean","_value":true}"""u8 : """{"$type":"Boolean","_value":false}"""u8);

    public CypherParameters Value(long value)
    {
        Literal("""{"$type":"Integer","_value":" """u8[..^1]);
        Utf8Formatter.TryFormat(value, json.GetSpan(20), out var written);
        json.Advance(written);
        return Close();
    }

    public CypherParameters Value(double value)
    {
        Literal("""{"$type":"Float","_value":" """u8[..^1]);
        if (double.IsFinite(value))
        {
            value.TryFormat(json.GetSpan(32), out var written, "R", CultureInfo.InvariantCulture);
            json.Advance(written);
        }
        else
        {
            json.Write(double.IsNaN(value) ? "NaN"u8 : value > 0 ? "Infinity"u8 : "-Infinity"u8);
        }

        return Close();
    }

    public CypherParameters Value(string? value)
    {
        if (value is null)
        {
            return Null();
        }

        Literal("""{"$type":"String","_value":"""u8);
        JsonText.Write(json, value);
        return Literal("}"u8, separate: false);
    }

    /// <summary>A text in UTF-8.</summary>
    public CypherParameters Text(ReadOnlySpan<byte> utf8)
    {
        Literal("""{"$type":"String","_value":"""u8);
        JsonText.Write(json, utf8);
        return Literal("}"u8, separate: false);
    }

    public CypherParameters Value(DateOnly value)
    {
        Literal("""{"$type":"Date","_value":" """u8[..^1]);
        value.TryFormat(json.GetSpan(10), out var written, "O", CultureInfo.InvariantCulture);
        json.Advance(written);
        return Close();
    }

    public CypherParameters Value(DateTimeOffset value)
    {
        Literal("""{"$type":"OffsetDateTime","_value":" """u8[..^1]);
        value.TryFormat(json.GetSpan(33), out var written, "O", CultureInfo.InvariantCulture);
        json.Advance(written);
        return Close();
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

    public CypherParameters BeginList() => Literal("""{"$type":"List","_value":["""u8);

    public CypherParameters EndList() => Literal("]}"u8, separate: false);

    public CypherParameters BeginMap() => Literal("""{"$type":"Map","_value":{"""u8);

    public CypherParameters EndMap() => Literal("}}"u8, separate: false);

    public CypherParameters Add(string name, bool value) => Name(name).Value(value);

    public CypherParameters Add(string name, long value) => Name(name).Value(value);

    public CypherParameters Add(string name, double value) => Name(name).Value(value);

    public CypherParameters Add(string name, string? value) => Name(name).Value(value);

    public CypherParameters Add(string name, DateOnly value) => Name(name).Value(value);

    public CypherParameters Add(string name, DateTimeOffset value) => Name(name).Value(value);

    public CypherParameters Add(string name, IEnumerable<string> values) => Name(name).Value(values);

    public CypherParameters AddNull(string name) => Name(name).Null();

    private CypherParameters Literal(ReadOnlySpan<byte> text, bool separate = true)
    {
        if (separate)
        {
            Separate();
        }

        json.Write(text);
        return this;
    }

    private CypherParameters Close() => Literal("\"}"u8, separate: false);

    /// <summary>Whatever ends a value or begins a list, a map or a member's value is told by the last byte written.</summary>
    private void Separate()
    {
        if (json.Length > 0 && json.Written[^1] is not ((byte)'[' or (byte)'{' or (byte)':'))
        {
            json.Write(","u8);
        }
    }
}
