using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>Reads what <see cref="ViewSuffix"/> writes, and nothing else: two suffixes never mean one view.</summary>
internal ref struct ViewReader
{
    private ReadOnlySpan<char> rest;

    private ViewReader(ReadOnlySpan<char> suffix) => rest = suffix;

    public static bool TryRead(ReadOnlySpan<char> suffix, [NotNullWhen(true)] out TraversalTime? time)
    {
        var reader = new ViewReader(suffix);
        time = reader.TryReadDays(out var asOf, out var during) && reader.TryReadInstant(out var knownAt) && reader.rest.IsEmpty
            ? new TraversalTime(asOf, during, knownAt)
            : null;
        return time is not null;
    }

    private bool TryReadDays(out DateOnly? asOf, out Period? during)
    {
        during = null;
        if (!TryReadDay('d', out asOf))
        {
            return false;
        }

        if (asOf is not null)
        {
            return true;
        }

        if (rest is "~f" || rest.StartsWith("~f~k"))
        {
            rest = rest[2..];
            during = Period.Always;
            return true;
        }

        if (!TryReadDay('f', out var from) || !TryReadDay('t', out var to))
        {
            return false;
        }

        during = from is null && to is null ? null : new Period(from, to);
        return true;
    }

    /// <summary>False when the part is there but holds no day.</summary>
    private bool TryReadDay(char letter, out DateOnly? day)
    {
        const int length = 12;
        day = null;
        if (!IsNext(letter))
        {
            return true;
        }

        if (rest.Length < length || !PartialDate.TryParse(rest[2..length], out var date))
        {
            return false;
        }

        day = date.First;
        rest = rest[length..];
        return true;
    }

    private bool TryReadInstant(out DateTimeOffset? instant)
    {
        instant = null;
        if (!IsNext('k'))
        {
            return true;
        }

        var text = rest[2..];
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var sinceEpoch)
            || !IsCanonical(sinceEpoch, text)
            || sinceEpoch < -DateTimeOffset.UnixEpoch.UtcTicks
            || sinceEpoch > DateTimeOffset.MaxValue.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks)
        {
            return false;
        }

        instant = DateTimeOffset.UnixEpoch.AddTicks(sinceEpoch);
        rest = default;
        return true;
    }

    private readonly bool IsNext(char letter) => rest.Length >= 2 && rest[0] == '~' && rest[1] == letter;

    private static bool IsCanonical(long number, ReadOnlySpan<char> text)
    {
        Span<char> canonical = stackalloc char[20];
        number.TryFormat(canonical, out var length, default, CultureInfo.InvariantCulture);
        return text.SequenceEqual(canonical[..length]);
    }
}
