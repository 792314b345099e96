using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace KnowledgeGraph.Model;

/// <summary>Decimal numbers as text: exact, in plain notation, with their scale (`2.50` stays `2.50`).</summary>
public static class DecimalText
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>
    /// Reads digits with an optional minus before and decimal places after a point. No exponent, no leading zeros, no
    /// grouping, and not more digits than a decimal keeps (28 to 29): a number is never rounded silently.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out decimal value)
    {
        if (!decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out value))
        {
            return false;
        }

        if (value == 0)
        {
            // A minus before zero says nothing; without it there is one zero per scale.
            value = Math.Abs(value);
            return Print(value).AsSpan().SequenceEqual(text.AsSpan().TrimStart('-'));
        }

        return Print(value) == text;
    }

    public static string Print(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    internal static string Expected(string text) =>
        $"“{text}” is not a decimal number: write digits and a point, such as 2.50, without exponent and with at most 28 digits.";
}
