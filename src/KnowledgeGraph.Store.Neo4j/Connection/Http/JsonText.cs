using System.Buffers;
using System.Text;

namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>Writes JSON strings (RFC 8259, section 7). What needs no escape, which is nearly all, is copied as it is.</summary>
internal static class JsonText
{
    private static readonly SearchValues<byte> Escaped = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(i => (byte)i), (byte)'"', (byte)'\\']);

    public static void Write(PooledBuffer json, ReadOnlySpan<char> text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        Write(json, bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)));
        ArrayPool<byte>.Shared.Return(bytes);
    }

    public static void Write(PooledBuffer json, ReadOnlySpan<byte> text)
    {
        json.Write("\""u8);
        while (text.IndexOfAny(Escaped) is >= 0 and var plain)
        {
            json.Write(text[..plain]);
            WriteEscape(json, text[plain]);
            text = text[(plain + 1)..];
        }

        json.Write(text);
        json.Write("\""u8);
    }

    private static void WriteEscape(PooledBuffer json, byte character)
    {
        const string Digits = "0123456789abcdef";
        json.Write([.. "\\u00"u8, (byte)Digits[character >> 4], (byte)Digits[character & 15]]);
    }
}
