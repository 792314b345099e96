using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>Writes a cursor's bytes, on the stack as long as they fit there.</summary>
internal ref struct CursorValueWriter(Span<byte> initial)
{
    private Span<byte> buffer = initial;
    private byte[]? rented;
    private int position;

    public readonly ReadOnlySpan<byte> Written => buffer[..position];

    public void Fingerprint(uint value) => BinaryPrimitives.WriteUInt32LittleEndian(Take(sizeof(uint)), value);

    public void Value(object? value)
    {
        switch (value)
        {
            case null:
                Tag(CursorValue.Null);
                break;
            case string text:
                Text(CursorValue.Text, text);
                break;
            case EnumValue named:
                Text(CursorValue.Enum, named.Name);
                break;
            case bool truth:
                Tag(truth ? CursorValue.True : CursorValue.False);
                break;
            case AmountBound bound:
                Tag(CursorValue.Bound);
                Take(1)[0] = (byte)bound;
                break;
            case DateOnly or DateTimeOffset or PartialDate:
                Day(value);
                break;
            default:
                Number(value);
                break;
        }
    }

    public void Rest(string text) => Encoding.UTF8.GetBytes(text, Take(Encoding.UTF8.GetByteCount(text)));

    public void Rest(ReadOnlySpan<byte> utf8) => utf8.CopyTo(Take(utf8.Length));

    public readonly void Dispose()
    {
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private void Number(object value)
    {
        switch (value)
        {
            case int number:
                Tag(CursorValue.Int);
                Int32(number);
                break;
            case double number:
                Tag(CursorValue.Float);
                BinaryPrimitives.WriteDoubleLittleEndian(Take(sizeof(double)), number);
                break;
            case decimal number:
                Tag(CursorValue.Decimal);
                Span<int> parts = stackalloc int[4];
                decimal.GetBits(number, parts);
                foreach (var part in parts)
                {
                    Int32(part);
                }

                break;
            default:
                throw new ArgumentException($"A {value.GetType()} is no value that an order sorts by.", nameof(value));
        }
    }

    private void Day(object value)
    {
        switch (value)
        {
            case DateOnly day:
                Tag(CursorValue.Date);
                Int32(day.DayNumber);
                break;
            case PartialDate date:
                Tag(CursorValue.PartialDate);
                Int32(date.First.DayNumber);
                Take(1)[0] = (byte)date.Precision;
                break;
            case DateTimeOffset instant:
                Tag(CursorValue.DateTime);
                BinaryPrimitives.WriteInt64LittleEndian(Take(sizeof(long)), instant.UtcTicks);
                break;
        }
    }

    private void Text(CursorValue tag, string text)
    {
        Tag(tag);
        var length = Encoding.UTF8.GetByteCount(text);
        Int32(length);
        Encoding.UTF8.GetBytes(text, Take(length));
    }

    private void Tag(CursorValue tag) => Take(1)[0] = (byte)tag;

    private void Int32(int number) => BinaryPrimitives.WriteInt32LittleEndian(Take(sizeof(int)), number);

    private Span<byte> Take(int length)
    {
        if (buffer.Length - position < length)
        {
            Grow(length);
        }

        var taken = buffer.Slice(position, length);
        position += length;
        return taken;
    }

    private void Grow(int length)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(position + length, buffer.Length * 2));
        Written.CopyTo(larger);
        Dispose();
        buffer = rented = larger;
    }
}
