using System.Buffers.Binary;
using System.Text;
using KnowledgeGraph.Model;
using ValueType = KnowledgeGraph.Model.ValueType;

namespace KnowledgeGraph.Traversals;

/// <summary>
/// Reads a cursor's values. The bytes come from a client, so each is checked: its type against the order's, its length
/// against what is there, its range against what the type can hold.
/// </summary>
internal ref struct CursorValueReader(ReadOnlySpan<byte> bytes)
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>What was not read yet.</summary>
    public ReadOnlySpan<byte> Rest { get; private set; } = bytes;

    public bool TryRead(FieldType type, out object? value)
    {
        value = null;
        if (!TryTake(1, out var tag))
        {
            return false;
        }

        return (CursorValue)tag[0] == CursorValue.Null || TryRead((CursorValue)tag[0], type, out value);
    }

    private bool TryRead(CursorValue tag, FieldType type, out object? value)
    {
        value = (tag, type.Type) switch
        {
            (CursorValue.Text, ValueType.String or ValueType.Id) => Text(),
            (CursorValue.Bound, ValueType.Enum) when type.IsBound => Bound(),
            (CursorValue.Enum, ValueType.Enum) when !type.IsBound => Text() is { } name ? type.Enum?.Find(name) : null,
            (CursorValue.Int, ValueType.Int) => Int(),
            (CursorValue.Float, ValueType.Float) => Float(),
            (CursorValue.False, ValueType.Boolean) => false,
            (CursorValue.True, ValueType.Boolean) => true,
            (CursorValue.Date, ValueType.Date) => Date(),
            (CursorValue.DateTime, ValueType.DateTime) => Instant(),
            (CursorValue.PartialDate, ValueType.PartialDate) => PartialDay(),
            (CursorValue.Decimal, ValueType.Decimal) => Exact(),
            _ => null,
        };
        return value is not null;
    }

    private string? Text()
    {
        if (!TryTake(sizeof(int), out var prefix)
            || !TryTake(BinaryPrimitives.ReadInt32LittleEndian(prefix), out var utf8))
        {
            return null;
        }

        try
        {
            return StrictUtf8.GetString(utf8);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private object? Int() => TryTake(sizeof(int), out var bytes) ? BinaryPrimitives.ReadInt32LittleEndian(bytes) : null;

    private object? Float() =>
        TryTake(sizeof(double), out var bytes)
        && BinaryPrimitives.ReadDoubleLittleEndian(bytes) is var number
        && double.IsFinite(number)
            ? number
            : null;

    private object? Bound() =>
        TryTake(1, out var bytes) && bytes[0] <= (byte)AmountBound.UpTo ? (AmountBound)bytes[0] : null;

    private DateOnly? Day() =>
        TryTake(sizeof(int), out var bytes)
        && BinaryPrimitives.ReadInt32LittleEndian(bytes) is var number
        && number >= 0
        && number <= DateOnly.MaxValue.DayNumber
            ? DateOnly.FromDayNumber(number)
            : null;

    private object? Date() => Day();

    private object? PartialDay() =>
        Day() is { } first && TryTake(1, out var precision) && precision[0] <= (byte)DatePrecision.Day
            ? new PartialDate(first, (DatePrecision)precision[0])
            : null;

    private object? Instant() =>
        TryTake(sizeof(long), out var bytes)
        && BinaryPrimitives.ReadInt64LittleEndian(bytes) is var ticks
        && ticks >= 0
        && ticks <= DateTimeOffset.MaxValue.UtcTicks
            ? new DateTimeOffset(ticks, TimeSpan.Zero)
            : null;

    private object? Exact()
    {
        if (!TryTake(4 * sizeof(int), out var bytes))
        {
            return null;
        }

        Span<int> parts = stackalloc int[4];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = BinaryPrimitives.ReadInt32LittleEndian(bytes[(i * sizeof(int))..]);
        }

        // The last part holds sign and scale; anything else in it is no decimal.
        var isDecimal = (parts[3] & 0x7F00FFFF) == 0 && ((parts[3] >> 16) & 0xFF) <= 28;
        return isDecimal ? new decimal(parts) : null;
    }

    private bool TryTake(int length, out ReadOnlySpan<byte> taken)
    {
        var fits = length >= 0 && length <= Rest.Length;
        taken = fits ? Rest[..length] : default;
        Rest = fits ? Rest[length..] : default;
        return fits;
    }
}
