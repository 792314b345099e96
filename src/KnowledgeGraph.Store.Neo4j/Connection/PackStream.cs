using System.Buffers.Binary;
using System.Text;

namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>
/// Writes PackStream, the format of Bolt's values, of which there is one for what statements are given, whichever way they are sent.
/// </summary>
/// <remarks>https://neo4j.com/docs/bolt/current/packstream/</remarks>
internal static class PackStream
{
    public const byte Null = 0xC0;
    public const byte Float = 0xC1;
    public const byte False = 0xC2;
    public const byte True = 0xC3;
    public const byte Integer8 = 0xC8;
    public const byte Integer16 = 0xC9;
    public const byte Integer32 = 0xCA;
    public const byte Integer64 = 0xCB;
    public const byte Bytes8 = 0xCC;
    public const byte Bytes16 = 0xCD;
    public const byte Bytes32 = 0xCE;
    public const byte TinyText = 0x80;
    public const byte Text8 = 0xD0;
    public const byte Text16 = 0xD1;
    public const byte Text32 = 0xD2;
    public const byte TinyList = 0x90;
    public const byte List8 = 0xD4;
    public const byte List16 = 0xD5;
    public const byte List32 = 0xD6;
    public const byte TinyMap = 0xA0;
    public const byte Map8 = 0xD8;
    public const byte Map16 = 0xD9;
    public const byte Map32 = 0xDA;
    public const byte TinyStructure = 0xB0;

    /// <summary>Tags of structures: days since 1970; seconds since 1970, nanoseconds and the offset in seconds.</summary>
    public const byte Date = 0x44;
    public const byte DateTime = 0x49;

    public static void WriteInteger(PooledBuffer to, long value)
    {
        var span = to.GetSpan(9);
        switch (value)
        {
            case >= -16 and <= sbyte.MaxValue:
                span[0] = (byte)value;
                to.Advance(1);
                break;
            case >= short.MinValue and <= short.MaxValue:
                span[0] = Integer16;
                BinaryPrimitives.WriteInt16BigEndian(span[1..], (short)value);
                to.Advance(3);
                break;
            case >= int.MinValue and <= int.MaxValue:
                span[0] = Integer32;
                BinaryPrimitives.WriteInt32BigEndian(span[1..], (int)value);
                to.Advance(5);
                break;
            default:
                span[0] = Integer64;
                BinaryPrimitives.WriteInt64BigEndian(span[1..], value);
                to.Advance(9);
                break;
        }
    }

    public static void WriteFloat(PooledBuffer to, double value)
    {
        var span = to.GetSpan(9);
        span[0] = Float;
        BinaryPrimitives.WriteDoubleBigEndian(span[1..], value);
        to.Advance(9);
    }

    public static void WriteText(PooledBuffer to, ReadOnlySpan<char> text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        WriteTextHeader(to, length);
        to.Advance(Encoding.UTF8.GetBytes(text, to.GetSpan(length)));
    }

    public static void WriteText(PooledBuffer to, ReadOnlySpan<byte> utf8)
    {
        WriteTextHeader(to, utf8.Length);
        to.Write(utf8);
    }

    public static void WriteMapHeader(PooledBuffer to, int members) => WriteHeader(to, members, TinyMap, Map8);

    public static void WriteListHeader(PooledBuffer to, int elements) => WriteHeader(to, elements, TinyList, List8);

    public static void WriteDate(PooledBuffer to, DateOnly value)
    {
        to.Write([TinyStructure | 1, Date]);
        WriteInteger(to, value.DayNumber - CypherTape.Epoch.DayNumber);
    }

    public static void WriteDateTime(PooledBuffer to, DateTimeOffset value)
    {
        var (seconds, ticks) = Math.DivRem(value.UtcTicks - System.DateTime.UnixEpoch.Ticks, TimeSpan.TicksPerSecond);
        if (ticks < 0)
        {
            (seconds, ticks) = (seconds - 1, ticks + TimeSpan.TicksPerSecond);
        }

        to.Write([TinyStructure | 3, DateTime]);
        WriteInteger(to, seconds);
        WriteInteger(to, ticks * TimeSpan.NanosecondsPerTick);
        WriteInteger(to, (long)value.Offset.TotalSeconds);
    }

    private static void WriteTextHeader(PooledBuffer to, int length) => WriteHeader(to, length, TinyText, Text8);

    /// <param name="tiny">Holds a size below 16 in its lower half.</param>
    /// <param name="small">Stands before one byte of size; the next two before two and four.</param>
    private static void WriteHeader(PooledBuffer to, int size, byte tiny, byte small)
    {
        var span = to.GetSpan(5);
        switch (size)
        {
            case < 16:
                span[0] = (byte)(tiny | size);
                to.Advance(1);
                break;
            case <= byte.MaxValue:
                (span[0], span[1]) = (small, (byte)size);
                to.Advance(2);
                break;
            case <= ushort.MaxValue:
                span[0] = (byte)(small + 1);
                BinaryPrimitives.WriteUInt16BigEndian(span[1..], (ushort)size);
                to.Advance(3);
                break;
            default:
                span[0] = (byte)(small + 2);
                BinaryPrimitives.WriteInt32BigEndian(span[1..], size);
                to.Advance(5);
                break;
        }
    }
}
