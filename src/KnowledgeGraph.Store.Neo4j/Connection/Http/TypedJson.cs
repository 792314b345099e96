using System.Buffers.Text;
using System.Globalization;

namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>Writes parameters as the Query API's typed JSON: `{"$type":"Integer","_value":"1"}`.</summary>
/// <remarks>https://neo4j.com/docs/query-api/current/result-formats/</remarks>
internal static class TypedJson
{
    /// <summary>Writes `"name":value` for each, separated, without braces around them.</summary>
    public static void WriteMembers(PooledBuffer json, ReadOnlySpan<byte> packed, int count)
    {
        var reader = new PackStreamReader(packed);
        WriteMembers(json, ref reader, count);
    }

    private static void WriteMembers(PooledBuffer json, ref PackStreamReader reader, long count)
    {
        for (var i = 0L; i < count; i++)
        {
            json.Write(i > 0 ? ","u8 : []);
            JsonText.Write(json, reader.ReadText());
            json.Write(":"u8);
            WriteValue(json, ref reader);
        }
    }

    private static void WriteValue(PooledBuffer json, ref PackStreamReader reader)
    {
        var head = reader.ReadHead();
        switch (head.Kind)
        {
            case PackKind.Null:
                json.Write("""{"$type":"Null","_value":null}"""u8);
                break;
            case PackKind.Boolean:
                json.Write(head.Value != 0 ? """{"$type":"Boolean","_value":true}"""u8 : """{"$type":"Boolean","_value":false}"""u8);
                break;
            case PackKind.Integer:
                WriteInteger(json, head.Value);
                break;
            case PackKind.Float:
                WriteFloat(json, BitConverter.Int64BitsToDouble(head.Value));
                break;
            case PackKind.Text:
                json.Write("""{"$type":"String","_value":"""u8);
                JsonText.Write(json, reader.Take(head.Value));
                json.Write("}"u8);
                break;
            case PackKind.List:
                WriteList(json, ref reader, head.Value);
                break;
            case PackKind.Map:
                json.Write("""{"$type":"Map","_value":{"""u8);
                WriteMembers(json, ref reader, head.Value);
                json.Write("}}"u8);
                break;
            default:
                WriteTime(json, ref reader);
                break;
        }
    }

    private static void WriteList(PooledBuffer json, ref PackStreamReader reader, long count)
    {
        json.Write("""{"$type":"List","_value":["""u8);
        for (var i = 0L; i < count; i++)
        {
            json.Write(i > 0 ? ","u8 : []);
            WriteValue(json, ref reader);
        }

        json.Write("]}"u8);
    }

    private static void WriteInteger(PooledBuffer json, long value)
    {
        json.Write("""{"$type":"Integer","_value":" """u8[..^1]);
        Utf8Formatter.TryFormat(value, json.GetSpan(20), out var written);
        json.Advance(written);
        json.Write("\"}"u8);
    }

    private static void WriteFloat(PooledBuffer json, double value)
    {
        json.Write("""{"$type":"Float","_value":" """u8[..^1]);
        if (double.IsFinite(value))
        {
            value.TryFormat(json.GetSpan(32), out var written, "R", CultureInfo.InvariantCulture);
            json.Advance(written);
        }
        else
        {
            json.Write(double.IsNaN(value) ? "NaN"u8 : value > 0 ? "Infinity"u8 : "-Infinity"u8);
        }

        json.Write("\"}"u8);
    }

    /// <summary>The two structures that <see cref="CypherParameters"/> write.</summary>
    private static void WriteTime(PooledBuffer json, ref PackStreamReader reader)
    {
        int written;
        if (reader.ReadTag() == PackStream.Date)
        {
            json.Write("""{"$type":"Date","_value":" """u8[..^1]);
            CypherTape.Epoch.AddDays((int)reader.ReadInteger()).TryFormat(json.GetSpan(10), out written, "O", CultureInfo.InvariantCulture);
        }
        else
        {
            json.Write("""{"$type":"OffsetDateTime","_value":" """u8[..^1]);
            var instant = DateTimeOffset.UnixEpoch.AddSeconds(reader.ReadInteger()).AddTicks(reader.ReadInteger() / TimeSpan.NanosecondsPerTick);
            instant.ToOffset(TimeSpan.FromSeconds(reader.ReadInteger())).TryFormat(json.GetSpan(33), out written, "O", CultureInfo.InvariantCulture);
        }

        json.Advance(written);
        json.Write("\"}"u8);
    }
}
