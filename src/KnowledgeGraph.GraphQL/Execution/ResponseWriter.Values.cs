using System.Buffers;
using System.Buffers.Text;
using System.Collections;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace KnowledgeGraph.GraphQL.Execution;

/// <content>Scalars. JSON (RFC 8259) demands escapes for quotes, backslashes and control characters only.</content>
public sealed partial class ResponseWriter
{
    /// <summary>The longest text of any number written here: 29 digits of a decimal, or a double's 24 characters.</summary>
    private const int LongestNumber = 32;

    private static readonly SearchValues<byte> MustEscape =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(b => (byte)b), (byte)'"', (byte)'\\']);

    /// <summary>Writes a string; a surrogate without its partner becomes U+FFFD, as UTF-8 can't hold it.</summary>
    public void String(ReadOnlySpan<char> value)
    {
        const int OnStack = 256;
        int most = Encoding.UTF8.GetMaxByteCount(value.Length);
        byte[]? rented = most > OnStack ? ArrayPool<byte>.Shared.Rent(most) : null;
        Span<byte> utf8 = rented ?? stackalloc byte[OnStack];
        int length = Encoding.UTF8.GetBytes(value, utf8);
        Utf8String(utf8[..length]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Writes a GraphQL name (specification, section 2.1.9) as a string: its characters are ASCII, and none needs an escape.</summary>
    public void Name(string name)
    {
        Span<byte> room = Room(name.Length + 3);
        int at = Comma(room);
        room[at++] = (byte)'"';
        Ascii.FromUtf16(name, room[at..], out int written);
        Debug.Assert(written == name.Length, "A name has no other characters than ASCII's.");
        at += written;
        room[at++] = (byte)'"';
        position += at;
        needsComma = true;
    }

    /// <summary>Writes a string given as UTF-8 without escapes.</summary>
    public void Utf8String(ReadOnlySpan<byte> value)
    {
        int firstEscape = value.IndexOfAny(MustEscape);
        if (firstEscape < 0)
        {
            EscapedUtf8(value);
            return;
        }
        Span<byte> room = Room(value.Length * 6 + 3);
        int at = Comma(room);
        room[at++] = (byte)'"';
        at += JsonEscape.Copy(value, firstEscape, room[at..]);
        room[at++] = (byte)'"';
        position += at;
        needsComma = true;
    }

    /// <summary>Writes two texts as one string.</summary>
    /// <param name="suffix">Has no character that needs an escape.</param>
    public void Utf8String(ReadOnlySpan<byte> value, ReadOnlySpan<byte> suffix)
    {
        int firstEscape = value.IndexOfAny(MustEscape);
        Span<byte> room = Room((firstEscape < 0 ? value.Length : value.Length * 6) + suffix.Length + 3);
        int at = Comma(room);
        room[at++] = (byte)'"';
        if (firstEscape < 0)
        {
            value.CopyTo(room[at..]);
            at += value.Length;
        }
        else
        {
            at += JsonEscape.Copy(value, firstEscape, room[at..]);
        }
        suffix.CopyTo(room[at..]);
        at += suffix.Length;
        room[at++] = (byte)'"';
        position += at;
        needsComma = true;
    }

    /// <summary>Writes a string given as UTF-8 whose characters are escaped already, without its quotes.</summary>
    public void EscapedUtf8(ReadOnlySpan<byte> value)
    {
        Span<byte> room = Room(value.Length + 3);
        int at = Comma(room);
        room[at++] = (byte)'"';
        value.CopyTo(room[at..]);
        at += value.Length;
        room[at++] = (byte)'"';
        position += at;
        needsComma = true;
    }

    public void Number(long value) => Append(value);

    /// <summary>Writes some numbers, as elements of a list.</summary>
    /// <remarks>
    /// A matrix has ten thousands of them in its first answer: the loop is optimised when it is first called, with what it calls in it, and not
    /// after some matrices have shown the runtime that it is worth it.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Numbers(ReadOnlySpan<int> values)
    {
        foreach (int value in values)
        {
            Append(value);
        }
    }

    /// <inheritdoc cref="Numbers(ReadOnlySpan{int})"/>
    /// <param name="values">NaN is written as null.</param>
    /// <exception cref="ArgumentOutOfRangeException">JSON has no infinity.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Numbers(ReadOnlySpan<double> values)
    {
        foreach (double value in values)
        {
            if (double.IsNaN(value))
            {
                Null();
            }
            else
            {
                Append(value);
            }
        }
    }

    /// <summary>Writes the shortest text that reads back as the same value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">JSON has no NaN and no infinity.</exception>
    public void Number(double value)
    {
        if (double.IsNaN(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "JSON has no NaN and no infinity.");
        }
        Append(value);
    }

    public void Number(decimal value)
    {
        Span<byte> room = Room(LongestNumber);
        int at = Comma(room);
        value.TryFormat(room[at..], out int written, default, CultureInfo.InvariantCulture);
        position += at + written;
        needsComma = true;
    }

    public void Boolean(bool value) => Raw(value ? "true"u8 : "false"u8);

    public void Null() => Raw("null"u8);

    /// <summary>
    /// Writes plain data: null, strings, booleans, numbers, lists and maps of them. For what is not on the hot path.
    /// </summary>
    /// <exception cref="ArgumentException">The value is of another type.</exception>
    public void Value(object? value)
    {
        switch (value)
        {
            case null: Null(); break;
            case string text: String(text); break;
            case bool boolean: Boolean(boolean); break;
            case int or long or short or byte or sbyte or ushort or uint:
                Number(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case double or float: Number(Convert.ToDouble(value, CultureInfo.InvariantCulture)); break;
            case decimal number: Number(number); break;
            case IReadOnlyDictionary<string, object?> map: Map(map); break;
            case IEnumerable items: List(items); break;
            default: throw new ArgumentException($"A {value.GetType()} has no form in JSON.", nameof(value));
        }
    }

    /// <summary>Writes a member's name that is not encoded yet.</summary>
    public void Key(string name)
    {
        String(name);
        Room(1)[0] = (byte)':';
        position++;
        needsComma = false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Append(long value)
    {
        Span<byte> room = Room(LongestNumber);
        int at = Comma(room);
        Utf8Formatter.TryFormat(value, room[at..], out int written);
        position += at + written;
        needsComma = true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Append(double value)
    {
        if (double.IsInfinity(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "JSON has no NaN and no infinity.");
        }
        Span<byte> room = Room(LongestNumber);
        int at = Comma(room);
        value.TryFormat(room[at..], out int written, "R", CultureInfo.InvariantCulture);
        position += at + written;
        needsComma = true;
    }

    private void Map(IReadOnlyDictionary<string, object?> map)
    {
        BeginObject();
        foreach ((string name, object? member) in map)
        {
            Key(name);
            Value(member);
        }
        EndObject();
    }

    private void List(IEnumerable items)
    {
        BeginArray();
        foreach (object? item in items)
        {
            Value(item);
        }
        EndArray();
    }
}
