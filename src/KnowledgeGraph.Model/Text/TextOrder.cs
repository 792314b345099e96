namespace KnowledgeGraph.Model;

/// <summary>
/// The order of texts, the same on every store: by Unicode code points, which is also that of their UTF-8 and what Neo4j sorts by.
/// .NET's ordinal order goes by UTF-16 code units, which puts characters beyond the basic plane before U+E000 to U+FFFF.
/// </summary>
public sealed class TextOrder : IComparer<string>
{
    public static TextOrder Instance { get; } = new();

    /// <inheritdoc cref="TextOrder"/>
    public static int Compare(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var common = left.CommonPrefixLength(right);
        return common == left.Length || common == right.Length
            ? left.Length.CompareTo(right.Length)
            : Rank(left[common]).CompareTo(Rank(right[common]));
    }

    int IComparer<string>.Compare(string? x, string? y) => Compare(x, y);

    /// <summary>A place for a code unit at which surrogates come behind all others.</summary>
    private static int Rank(char unit) => char.IsSurrogate(unit) ? unit + char.MaxValue : unit;
}
