using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace KnowledgeGraph.Model;

/// <summary>Days as text: `2025-03-06` (ISO 8601).</summary>
public static class DateText
{
    public static bool TryParse([NotNullWhen(true)] string? text, out DateOnly day)
    {
        var isDay = PartialDate.TryParse(text, out var date) && date.Precision == DatePrecision.Day;
        day = isDay ? date.First : default;
        return isDay;
    }

    public static string Print(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Expected(string text) => $"“{text}” is not a day: write one that exists, such as 2025-03-06.";
}
