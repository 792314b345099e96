namespace KnowledgeGraph.Model;

/// <summary>
/// The 80 bits of a claim's hash, of which its id is the kind's name, `~` and 16 characters of base 32 (RFC 4648 §7, in lower
/// case; see <see cref="ClaimIdentity"/>). They sort as the text does.
/// </summary>
public readonly record struct ClaimId(ulong High, ushort Low) : IComparable<ClaimId>
{
    /// <summary>The characters of the hash.</summary>
    public const int TextLength = 16;

    private const int HalfLength = TextLength / 2;

    /// <summary>Reads the hash at the end of an id.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out ClaimId id)
    {
        id = default;
        if (text.Length != TextLength)
        {
            return false;
        }

        UInt128 bits = 0;
        foreach (var character in text)
        {
            var digit = character switch
            {
                >= (byte)'0' and <= (byte)'9' => character - '0',
                >= (byte)'a' and <= (byte)'v' => character - 'a' + 10,
                _ => -1,
            };
            if (digit < 0)
            {
                return false;
            }

            bits = (bits << 5) | (uint)digit;
        }

        id = new ClaimId((ulong)(bits >> 16), (ushort)bits);
        return true;
    }

    public void Write(Span<byte> text)
    {
        // Two halves of 40 bits, for shifting 128 takes several times as long.
        WriteHalf(High >> 24, text[..HalfLength]);
        WriteHalf((High << 16) | Low, text[HalfLength..]);
    }

    public int CompareTo(ClaimId other)
    {
        var byHigh = High.CompareTo(other.High);
        return byHigh != 0 ? byHigh : Low.CompareTo(other.Low);
    }

    private static void WriteHalf(ulong bits, Span<byte> text)
    {
        for (var i = HalfLength - 1; i >= 0; i--)
        {
            text[i] = "0123456789abcdefghijklmnopqrstuv"u8[(int)bits & 31];
            bits >>= 5;
        }
    }
}
