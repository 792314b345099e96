using System.Text;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;
using ValueType = KnowledgeGraph.Model.ValueType;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>Turns the values of a type into whole numbers that have the values' order.</summary>
internal abstract class Codes
{
    public abstract long Encode(object value);

    public abstract object Decode(long code);

    public abstract void Write(long code, IAnswerSink sink);

    /// <summary>The code of the JSON value, where it can be had without a detour; else null.</summary>
    public virtual long? ReadJson(ref Utf8JsonReader reader) => null;

    public static Codes Of(AttributeDefinition attribute) => attribute.Type switch
    {
        ValueType.Enum => new EnumCodes(attribute.Enum!),
        ValueType.Boolean => new BooleanCodes(),
        ValueType.Int => new IntCodes(),
        ValueType.Float => new FloatCodes(),
        ValueType.Date => new DateCodes(),
        ValueType.DateTime => new InstantCodes(),
        ValueType.PartialDate => new PartialDateCodes(),
        _ => throw new ArgumentException($"{attribute.Type} has no codes.", nameof(attribute)),
    };
}

/// <summary>An enum value's place in the declaration.</summary>
internal sealed class EnumCodes(EnumDefinition definition) : Codes
{
    private readonly byte[][] names = [.. definition.Values.Select(value => Encoding.UTF8.GetBytes(value.Name))];

    public override long Encode(object value) => ((EnumValue)value).Index;

    public override object Decode(long code) => definition.Values[(int)code];

    public override void Write(long code, IAnswerSink sink) => sink.Enum(definition.Values[(int)code]);

    public override long? ReadJson(ref Utf8JsonReader reader)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (reader.ValueTextEquals(names[i]))
            {
                return i;
            }
        }

        return null;
    }
}

internal sealed class BooleanCodes : Codes
{
    public override long Encode(object value) => (bool)value ? 1 : 0;

    public override object Decode(long code) => code != 0;

    public override void Write(long code, IAnswerSink sink) => sink.Boolean(code != 0);

    public override long? ReadJson(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => 1,
        JsonTokenType.False => 0,
        _ => null,
    };
}

internal sealed class IntCodes : Codes
{
    public override long Encode(object value) => (int)value;

    public override object Decode(long code) => (int)code;

    public override void Write(long code, IAnswerSink sink) => sink.Number(code);

    public override long? ReadJson(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number) ? number : null;
}

/// <summary>The bits of a finite number, turned so that they sort as the numbers do.</summary>
internal sealed class FloatCodes : Codes
{
    public override long Encode(object value) => Encode((double)value);

    public override object Decode(long code) => DecodeNumber(code);

    public override void Write(long code, IAnswerSink sink) => sink.Number(DecodeNumber(code));

    public override long? ReadJson(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var number) && double.IsFinite(number) ? Encode(number) : null;

    private static long Encode(double number)
    {
        // Adding 0 makes one zero of the two.
        var bits = BitConverter.DoubleToInt64Bits(number + 0.0);
        return bits ^ ((bits >> 63) & long.MaxValue);
    }

    private static double DecodeNumber(long code) => BitConverter.Int64BitsToDouble(code ^ ((code >> 63) & long.MaxValue));
}

internal sealed class DateCodes : Codes
{
    public override long Encode(object value) => ((DateOnly)value).DayNumber;

    public override object Decode(long code) => DateOnly.FromDayNumber((int)code);

    public override void Write(long code, IAnswerSink sink) => sink.Date(DateOnly.FromDayNumber((int)code));
}

/// <summary>Ticks in UTC.</summary>
internal sealed class InstantCodes : Codes
{
    public override long Encode(object value) => ((DateTimeOffset)value).UtcTicks;

    public override object Decode(long code) => new DateTimeOffset(code, TimeSpan.Zero);

    public override void Write(long code, IAnswerSink sink) => sink.DateTime(new DateTimeOffset(code, TimeSpan.Zero));
}

internal sealed class PartialDateCodes : Codes
{
    public override long Encode(object value) => PackedDate.Pack((PartialDate)value);

    public override object Decode(long code) => PackedDate.Unpack((int)code);

    public override void Write(long code, IAnswerSink sink) => sink.PartialDate(PackedDate.Unpack((int)code));
}
