namespace KnowledgeGraph.Store.Embedded;

/// <summary>
/// Compares UTF-8 as <see cref="string.CompareOrdinal(string, string)"/> would compare the same texts: by UTF-16 code units,
/// in which characters beyond the basic plane come before U+E000 to U+FFFF.
/// </summary>
internal static class Utf16Order
{
    private const byte FirstBeyondSurrogates = 0xEE;
    private const byte FirstSupplementary = 0xF0;

    public static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var common = left.CommonPrefixLength(right);
        if (common == left.Length || common == right.Length)
        {
            return left.Length.CompareTo(right.Length);
        }

        var (a, b) = (left[common], right[common]);
        var isTurned = Math.Max(a, b) >= FirstSupplementary && Math.Min(a, b) is >= FirstBeyondSurrogates and < FirstSupplementary;
        return isTurned ? b.CompareTo(a) : a.CompareTo(b);
    }
}
