using System.Text;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>The escapes that JSON demands (RFC 8259, section 7), over UTF-8.</summary>
internal static class JsonEscape
{
    /// <summary>Copies <paramref name="value"/> with escapes; the bytes before <paramref name="first"/> need none.</summary>
    /// <returns>The bytes written, at most six per byte of the value.</returns>
    public static int Copy(ReadOnlySpan<byte> value, int first, Span<byte> target)
    {
        value[..first].CopyTo(target);
        int at = first;
        foreach (byte b in value[first..])
        {
            if (b >= 0x20 && b != (byte)'"' && b != (byte)'\\')
            {
                target[at++] = b;
                continue;
            }
            target[at++] = (byte)'\\';
            at += Letter(b, target[at..]);
        }
        return at;
    }

    /// <summary>The member name <paramref name="name"/> as <see cref="ResponseWriter.Key(ReadOnlySpan{byte})"/> takes it.</summary>
    public static byte[] Key(string name)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(name);
        Span<byte> escaped = utf8.Length <= 64 ? stackalloc byte[utf8.Length * 6] : new byte[utf8.Length * 6];
        return [(byte)'"', .. escaped[..Copy(utf8, 0, escaped)], (byte)'"', (byte)':'];
    }

    private static int Letter(byte b, Span<byte> target)
    {
        byte letter = b switch
        {
            (byte)'"' or (byte)'\\' => b,
            (byte)'\n' => (byte)'n',
            (byte)'\r' => (byte)'r',
            (byte)'\t' => (byte)'t',
            (byte)'\b' => (byte)'b',
            (byte)'\f' => (byte)'f',
            _ => (byte)'u',
        };
        target[0] = letter;
        if (letter != (byte)'u')
        {
            return 1;
        }
        "00"u8.CopyTo(target[1..]);
        target[3] = (byte)(b < 0x10 ? '0' : '1');
        target[4] = (byte)"0123456789abcdef"[b & 0xF];
        return 5;
    }
}
