namespace KnowledgeGraph.GraphQL.Validation;

/// <summary>Orders names so that digits in them compare as numbers: <c>field2</c> before <c>field10</c>.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static readonly NaturalOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        ReadOnlySpan<char> a = x;
        ReadOnlySpan<char> b = y;
        while (a.Length > 0 && b.Length > 0)
        {
            if (char.IsAsciiDigit(a[0]) && char.IsAsciiDigit(b[0]))
            {
                int order = CompareNumbers(TakeNumber(ref a), TakeNumber(ref b));
                if (order != 0)
                {
                    return order;
                }
                continue;
            }
            if (a[0] != b[0])
            {
                return a[0].CompareTo(b[0]);
            }
            a = a[1..];
            b = b[1..];
        }
        return a.Length.CompareTo(b.Length);
    }

    private static int CompareNumbers(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        a.Length != b.Length ? a.Length.CompareTo(b.Length) : a.SequenceCompareTo(b);

    /// <summary>Cuts the number off the front, and its leading zeros off the number.</summary>
    private static ReadOnlySpan<char> TakeNumber(ref ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAnyExceptInRange('0', '9');
        ReadOnlySpan<char> number = end < 0 ? text : text[..end];
        text = text[number.Length..];
        return number.TrimStart('0');
    }
}
