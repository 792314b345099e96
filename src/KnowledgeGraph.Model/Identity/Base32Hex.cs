namespace KnowledgeGraph.Model;

/// <summary>Base 32 with the extended hex alphabet in lower case (RFC 4648 §7): texts sort as the bytes do.</summary>
internal static class Base32Hex
{
    private const string Alphabet = "0123456789abcdefghijklmnopqrstuv";

    /// <summary>Writes 8 characters per 5 bytes; the bytes have to be a multiple of 5, so nothing is padded.</summary>
    public static void Write(ReadOnlySpan<byte> bytes, Span<char> destination)
    {
        for (var group = 0; group < bytes.Length / 5; group++)
        {
            ulong bits = 0;
            foreach (var value in bytes.Slice(group * 5, 5))
            {
                bits = (bits << 8) | value;
            }

            for (var i = 0; i < 8; i++)
            {
                destination[(group * 8) + i] = Alphabet[(int)(bits >> (35 - (5 * i))) & 31];
            }
        }
    }
}
