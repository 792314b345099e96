using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace KnowledgeGraph.Model;

/// <summary>How much of a date is known.</summary>
public enum DatePrecision : byte
{
    Year,
    Month,
    Day,
}

/// <summary>
/// A day, a month or a year: `2025-03-06`, `2025-03`, `2025`. Its first day counts as a start, its last as an end; it is
/// printed as it was given. Ordered by the first day, then the finer precision first.
/// </summary>
public readonly record struct PartialDate(DateOnly First, DatePrecision Precision) : IComparable<PartialDate>
{
    /// <summary>The length of the longest form, `2025-03-06`, in characters and in bytes.</summary>
    public const int MaxLength = 10;

    public DateOnly Last => Precision switch
    {
        DatePrecision.Year => new DateOnly(First.Year, 12, 31),
        DatePrecision.Month => new DateOnly(First.Year, First.Month, DateTime.DaysInMonth(First.Year, First.Month)),
        _ => First,
    };

    /// <summary>A date of which the day is known.</summary>
    public static PartialDate Of(DateOnly day) => new(day, DatePrecision.Day);

    /// <exception cref="FormatException">The text is no such date; the message says what one looks like.</exception>
    public static PartialDate Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException(Expected(text));

    /// <summary>
    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (ISO 8601 calendar dates, extended format, years 0001 to 9999) and nothing
    /// else.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PartialDate date) => TryParse(text.AsSpan(), out date);

    /// <inheritdoc cref="TryParse(string?, out PartialDate)"/>
    public static bool TryParse(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        if (text.Length is not (4 or 7 or 10)
            || !TryReadDigits(text[..4], out var year)
            || year == 0)
        {
            return false;
        }

        var month = 1;
        if (text.Length >= 7 && (text[4] != '-' || !TryReadDigits(text[5..7], out month) || month is < 1 or > 12))
        {
            return false;
        }

        var day = 1;
        if (text.Length == 10
            && (text[7] != '-' || !TryReadDigits(text[8..], out day) || day < 1 || day > DateTime.DaysInMonth(year, month)))
        {
            return false;
        }

        date = new PartialDate(new DateOnly(year, month, day), (DatePrecision)((text.Length - 4) / 3));
        return true;
    }

    /// <summary>Writes the date in UTF-8, as it was given.</summary>
    /// <returns>False when the destination is too short for it (<see cref="MaxLength"/> always fits).</returns>
    public bool TryFormat(Span<byte> destination, out int bytesWritten)
    {
        Span<char> text = stackalloc char[MaxLength];
        var length = Format(text);
        bytesWritten = 0;
        return destination.Length >= length && Encoding.UTF8.TryGetBytes(text[..length], destination, out bytesWritten);
    }

    public override string ToString()
    {
        Span<char> text = stackalloc char[MaxLength];
        return new string(text[..Format(text)]);
    }

    public int CompareTo(PartialDate other)
    {
        var byDay = First.CompareTo(other.First);
        return byDay != 0 ? byDay : ((byte)other.Precision).CompareTo((byte)Precision);
    }

    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    internal static string Expected(string text) =>
        $"“{text}” is not a date: write a year, a month or a day that exists, such as 2025, 2025-03 or 2025-03-06.";

    private static bool TryReadDigits(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        foreach (var character in text)
        {
            if (!char.IsAsciiDigit(character))
            {
                return false;
            }

            number = (number * 10) + (character - '0');
        }

        return true;
    }

    private static void WriteDigits(Span<char> destination, int number)
    {
        for (var i = destination.Length - 1; i >= 0; i--)
        {
            destination[i] = (char)('0' + (number % 10));
            number /= 10;
        }
    }

    private int Format(Span<char> destination)
    {
        WriteDigits(destination[..4], First.Year);
        if (Precision >= DatePrecision.Month)
        {
            destination[4] = '-';
            WriteDigits(destination[5..7], First.Month);
        }

        if (Precision == DatePrecision.Day)
        {
            destination[7] = '-';
            WriteDigits(destination[8..10], First.Day);
        }

        return 4 + ((int)Precision * 3);
    }
}
