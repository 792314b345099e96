using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>
/// Decimal numbers as texts that sort, character by character, as the numbers do: a sign, 29 digits before the point and 28 behind
/// it, which is all that a decimal can have. A negative number has each digit's complement to 9, so that the larger amount
/// comes first. `2.5` and `2.50` have one text.
/// </summary>
internal static class DecimalOrder
{
    private const int WholeDigits = 29;
    private const int Places = 28;

    public static string Of(decimal value)
    {
        var digits = DecimalText.Print(Math.Abs(value));
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var (whole, places) = point < 0 ? (digits, "") : (digits[..point], digits[(point + 1)..]);
        return string.Create(2 + WholeDigits + Places, (value < 0, whole, places), Write);
    }

    private static void Write(Span<char> text, (bool IsNegative, string Whole, string Places) number)
    {
        text.Fill('0');
        text[0] = number.IsNegative ? '-' : '0';
        number.Whole.CopyTo(text[(1 + WholeDigits - number.Whole.Length)..]);
        text[1 + WholeDigits] = '.';
        number.Places.CopyTo(text[(2 + WholeDigits)..]);
        if (number.IsNegative)
        {
            foreach (ref var digit in text[1..])
            {
                digit = digit == '.' ? digit : (char)('0' + ('9' - digit));
            }
        }
    }
}
