using System.Buffers.Binary;

namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>Goes through PackStream. What isn't PackStream is a <see cref="CypherFailure.Malformed"/>.</summary>
/// <param name="bytes">Begins with a value.</param>
internal ref struct PackStreamReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;

    /// <summary>Where the next value begins.</summary>
    public int At { get; private set; }

    public readonly bool IsAtEnd => At == bytes.Length;

    /// <summary>What the next value is, and of lists, maps, texts, bytes and structures the size; both come before its content.</summary>
    public PackHead ReadHead()
    {
        var marker = Take(1)[0];
        return marker switch
        {
            < 0x80 or >= 0xF0 => new(PackKind.Integer, (sbyte)marker),
            < 0x90 => new(PackKind.Text, marker & 0xF),
            < 0xA0 => new(PackKind.List, marker & 0xF),
            < 0xB0 => new(PackKind.Map, marker & 0xF),
            < 0xC0 => new(PackKind.Structure, marker & 0xF),
            PackStream.Null => new(PackKind.Null, 0),
            PackStream.Float => new(PackKind.Float, BinaryPrimitives.ReadInt64BigEndian(Take(8))),
            PackStream.False => new(PackKind.Boolean, 0),
            PackStream.True => new(PackKind.Boolean, 1),
            PackStream.Integer8 => new(PackKind.Integer, (sbyte)Take(1)[0]),
            PackStream.Integer16 => new(PackKind.Integer, BinaryPrimitives.ReadInt16BigEndian(Take(2))),
            PackStream.Integer32 => new(PackKind.Integer, BinaryPrimitives.ReadInt32BigEndian(Take(4))),
            PackStream.Integer64 => new(PackKind.Integer, BinaryPrimitives.ReadInt64BigEndian(Take(8))),
            >= PackStream.Bytes8 and <= PackStream.Bytes32 => new(PackKind.Bytes, ReadSize(marker - PackStream.Bytes8)),
            >= PackStream.Text8 and <= PackStream.Text32 => new(PackKind.Text, ReadSize(marker - PackStream.Text8)),
            >= PackStream.List8 and <= PackStream.List32 => new(PackKind.List, ReadSize(marker - PackStream.List8)),
            >= PackStream.Map8 and <= PackStream.Map32 => new(PackKind.Map, ReadSize(marker - PackStream.Map8)),
            _ => throw Malformed(),
        };
    }

    /// <summary>The content of a text or of bytes whose head was read.</summary>
    public ReadOnlySpan<byte> Take(long count)
    {
        if (count > bytes.Length - At)
        {
            throw Malformed();
        }

        var taken = bytes.Slice(At, (int)count);
        At += (int)count;
        return taken;
    }

    /// <summary>The byte behind a structure's head, which says what it is.</summary>
    public byte ReadTag() => Take(1)[0];

    public ReadOnlySpan<byte> ReadText() => Take(Expect(PackKind.Text));

    public long ReadInteger() => Expect(PackKind.Integer);

    /// <returns>How many members follow, each a text and a value.</returns>
    public int ReadMap() => (int)Expect(PackKind.Map);

    /// <summary>Goes over the next value and all that is in it.</summary>
    public void Skip()
    {
        for (var left = 1L; left > 0; left--)
        {
            var head = ReadHead();
            switch (head.Kind)
            {
                case PackKind.Text or PackKind.Bytes:
                    Take(head.Value);
                    break;
                case PackKind.List:
                    left += head.Value;
                    break;
                case PackKind.Map:
                    left += 2 * head.Value;
                    break;
                case PackKind.Structure:
                    ReadTag();
                    left += head.Value;
                    break;
            }
        }
    }

    public static CypherException Malformed() => new(CypherFailure.Malformed, "The answer isn't that of a Bolt server.");

    private long Expect(PackKind kind) => ReadHead() is var head && head.Kind == kind ? head.Value : throw Malformed();

    /// <param name="power">0, 1 or 2 for a size in one, two or four bytes.</param>
    private long ReadSize(int power) => power switch
    {
        0 => Take(1)[0],
        1 => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
        _ => BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
    };
}

internal enum PackKind : byte
{
    Null,
    Boolean,
    Integer,
    Float,
    Bytes,
    Text,
    List,
    Map,
    Structure,
}

/// <param name="Value">An integer; a float's bits; 0 or 1; the size of whatever has one: bytes, elements, members, fields.</param>
internal readonly record struct PackHead(PackKind Kind, long Value);
