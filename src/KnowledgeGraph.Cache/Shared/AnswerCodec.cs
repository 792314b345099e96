using System.Buffers.Binary;
using System.IO.Compression;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Cache;

/// <summary>
/// An answer as bytes: how they are written (1 plain, 2 Brotli), the value's length, how many objects it has, the value. What isn't written
/// so is no answer.
/// </summary>
internal static class AnswerCodec
{
    private const int HeaderLength = 1 + sizeof(int) + sizeof(long);
    private const byte Plain = 1;
    private const byte Compressed = 2;

    /// <summary>A quarter of the time of the default, for most of its gain.</summary>
    private const int Quality = 1;
    private const int Window = 18;

    private const int LongestValue = 64 << 20;

    /// <summary>Null for an answer with warnings, which stay where the answer was made.</summary>
    public static byte[]? Encode(KeptAnswer answer, int compressFrom)
    {
        if (!answer.Warnings.IsEmpty)
        {
            return null;
        }

        var value = answer.Json.Span;
        var bytes = new byte[HeaderLength + value.Length];
        var written = 0;
        var isCompressed = value.Length >= compressFrom
            && BrotliEncoder.TryCompress(value, bytes.AsSpan(HeaderLength), out written, Quality, Window)
            && written < value.Length;
        bytes[0] = isCompressed ? Compressed : Plain;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(1), value.Length);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(1 + sizeof(int)), answer.Objects);
        if (isCompressed)
        {
            return bytes[..(HeaderLength + written)];
        }

        value.CopyTo(bytes.AsSpan(HeaderLength));
        return bytes;
    }

    /// <summary>Null when the bytes are no answer.</summary>
    public static KeptAnswer? Decode(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length < HeaderLength)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[1..]);
        var objects = BinaryPrimitives.ReadInt64LittleEndian(bytes.Span[(1 + sizeof(int))..]);
        var rest = bytes[HeaderLength..];
        return bytes.Span[0] switch
        {
            Plain when rest.Length == length => new KeptAnswer(rest, objects, []),
            Compressed when length is > 0 and <= LongestValue => Decompress(rest.Span, length) is { } value ? new KeptAnswer(value, objects, []) : null,
            _ => null,
        };
    }

    private static byte[]? Decompress(ReadOnlySpan<byte> bytes, int length)
    {
        var value = new byte[length];
        return BrotliDecoder.TryDecompress(bytes, value, out var written) && written == length ? value : null;
    }
}
