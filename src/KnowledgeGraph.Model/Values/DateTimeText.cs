using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace KnowledgeGraph.Model;

/// <summary>Instants as text: `2025-03-06T21:04:05.123Z` (RFC 3339); printed in UTC.</summary>
public static class DateTimeText
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-ddTHH:mm:ssZ",
        "yyyy-MM-ddTHH:mm:sszzz",
        "yyyy-MM-ddTHH:mm:ss.FFFFFFFZ",
        "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz",
    ];

    /// <summary>Reads an instant with its offset, to a tenth of a microsecond; without an offset it is no instant.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out DateTimeOffset instant) =>
        DateTimeOffset.TryParseExact(
            text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out instant);

    public static string Print(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture);

    internal static string Expected(string text) =>
        $"“{text}” is not an instant: write day, time and offset, such as 2025-03-06T21:04:05Z.";
}
