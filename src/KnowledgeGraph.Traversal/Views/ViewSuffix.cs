using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>
/// The view that an id carries when it was served under explicit time arguments, so that a normalised client cache keeps views
/// apart and `node(id:)` reads the same view again: `country~fra~d2025-03-07`.
/// </summary>
/// <remarks>
/// What follows the id, in this order: `~dDAY` for `asOf`; `~fDAY` and `~tDAY` for the ends of `during` (`~f` alone for all
/// time); `~kTICKS` for `knownAt`, in units of 100 ns since 1970-01-01T00:00Z, so that it is exact. One view has one suffix.
/// </remarks>
public static class ViewSuffix
{
    /// <summary>The length of the longest suffix, in bytes.</summary>
    public const int MaxLength = 48;

    private const char Mark = '~';

    /// <summary>The suffix for ids served under a view; empty when nothing was asked for by name.</summary>
    public static string Of(TraversalTime time)
    {
        Span<byte> suffix = stackalloc byte[MaxLength];
        return Encoding.UTF8.GetString(suffix[..Write(time, suffix)]);
    }

    /// <summary>Writes the suffix in UTF-8.</summary>
    /// <param name="destination">At least <see cref="MaxLength"/> bytes.</param>
    /// <returns>How many bytes it took; 0 when nothing was asked for by name.</returns>
    public static int Write(TraversalTime time, Span<byte> destination)
    {
        var length = 0;
        if (time.During is { } window)
        {
            length = WriteWindow(window, destination);
        }
        else if (time.AsOf is { } day)
        {
            length = WriteDay('d', day, destination);
        }

        if (time.KnownAt is { } instant)
        {
            destination[length++] = (byte)Mark;
            destination[length++] = (byte)'k';
            Utf8Formatter.TryFormat(instant.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks, destination[length..], out var written);
            length += written;
        }

        return length;
    }

    /// <summary>Takes an id or a key apart. One without a view gives <see cref="TraversalTime.Now"/>.</summary>
    /// <param name="idOrKey">As a client gave it. Whether the id or key itself has a right form is not checked.</param>
    /// <param name="error">What is wrong with the view and what to do.</param>
    public static bool TrySplit(
        string idOrKey,
        [NotNullWhen(true)] out string? reference,
        [NotNullWhen(true)] out TraversalTime? time,
        [NotNullWhen(false)] out string? error)
    {
        var start = FindStart(idOrKey);
        reference = idOrKey[..start];
        error = null;
        if (start == idOrKey.Length)
        {
            time = TraversalTime.Now;
            return true;
        }

        if (ViewReader.TryRead(idOrKey.AsSpan(start), out time))
        {
            return true;
        }

        error = $"“{idOrKey}” carries a view that can't be read, “{idOrKey[start..]}”: "
            + $"give the id as it was served, or “{reference}” for today's view.";
        reference = null;
        return false;
    }

    /// <summary>An id has one mark of its own, between its kind and the rest; a key has none.</summary>
    private static int FindStart(string idOrKey)
    {
        var first = idOrKey.IndexOf(Mark, StringComparison.Ordinal);
        if (first < 0)
        {
            return idOrKey.Length;
        }

        if (idOrKey.AsSpan(0, first).Contains('/'))
        {
            return first;
        }

        var second = idOrKey.IndexOf(Mark, first + 1);
        return second < 0 ? idOrKey.Length : second;
    }

    private static int WriteWindow(Period window, Span<byte> destination)
    {
        var length = 0;
        if (window.From is { } from)
        {
            length = WriteDay('f', from, destination);
        }

        if (window.To is { } to)
        {
            length += WriteDay('t', to, destination[length..]);
        }

        if (length > 0)
        {
            return length;
        }

        destination[0] = (byte)Mark;
        destination[1] = (byte)'f';
        return 2;
    }

    private static int WriteDay(char letter, DateOnly day, Span<byte> destination)
    {
        destination[0] = (byte)Mark;
        destination[1] = (byte)letter;
        day.TryFormat(destination[2..], out var written, "O", CultureInfo.InvariantCulture);
        return 2 + written;
    }
}
