using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>
/// A value of an answer, read where it lies; it may be read any number of times. The accessors expect the kind they name and throw a
/// <see cref="CypherException"/> for another one.
/// </summary>
internal readonly struct CypherValue(CypherResult result, int index)
{
    public CypherKind Kind => result.Tape[index].Kind;

    public bool IsNull => Kind == CypherKind.Null;

    /// <summary>How many elements a list has, or how many members a map.</summary>
    public int Count => Kind == CypherKind.Map ? Token(CypherKind.Map).Length : Token(CypherKind.List).Length;

    public bool Boolean => Token(CypherKind.Boolean).Length == 4;

    public long Integer => Utf8Parser.TryParse(Bytes(CypherKind.Integer), out long value, out _) ? value : throw Unreadable();

    public double Float => Bytes(CypherKind.Float) switch
    {
        [(byte)'N', ..] => double.NaN,
        [(byte)'I', ..] => double.PositiveInfinity,
        [(byte)'-', (byte)'I', ..] => double.NegativeInfinity,
        var digits when Utf8Parser.TryParse(digits, out double value, out _) => value,
        _ => throw Unreadable(),
    };

    /// <summary>The UTF-8 of a string, without escapes.</summary>
    public ReadOnlySpan<byte> Text => Bytes(CypherKind.Text);

    public string String => Encoding.UTF8.GetString(Text);

    /// <summary>Null for null.</summary>
    public string? StringOrNull => IsNull ? null : String;

    public DateOnly Date => Utf8Parser.TryParse(Bytes(CypherKind.Date)[..4], out int year, out _)
        && Utf8Parser.TryParse(Bytes(CypherKind.Date)[5..7], out int month, out _)
        && Utf8Parser.TryParse(Bytes(CypherKind.Date)[8..], out int day, out _)
            ? new DateOnly(year, month, day)
            : throw Unreadable();

    public DateTimeOffset DateTime
    {
        get
        {
            var text = Bytes(CypherKind.DateTime);
            Span<byte> quoted = stackalloc byte[text.Length + 2];
            text.CopyTo(quoted[1..]);
            quoted[0] = quoted[^1] = (byte)'"';
            var json = new Utf8JsonReader(quoted);
            return json.Read() && json.TryGetDateTimeOffset(out var value) ? value : throw Unreadable();
        }
    }

    /// <summary>An element of a list; finding it takes as long as its index is large.</summary>
    public CypherValue this[int position]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)position, (uint)Token(CypherKind.List).Length);
            var element = index + 1;
            for (; position > 0; position--)
            {
                element = result.Tape[element].Next;
            }

            return new CypherValue(result, element);
        }
    }

    /// <summary>A member of a map.</summary>
    public CypherValue this[ReadOnlySpan<byte> name] => TryGet(name, out var value)
        ? value
        : throw new CypherException(CypherFailure.Malformed, $"The answer has no “{Encoding.UTF8.GetString(name)}”.");

    /// <summary>Finds a member of a map.</summary>
    public bool TryGet(ReadOnlySpan<byte> name, out CypherValue value)
    {
        var members = Token(CypherKind.Map).Length;
        var member = index + 1;
        for (; members > 0; members--)
        {
            if (result.Bytes(result.Tape[member]).SequenceEqual(name))
            {
                value = new CypherValue(result, member + 1);
                return true;
            }

            member = result.Tape[member + 1].Next;
        }

        value = default;
        return false;
    }

    /// <summary>The elements of a list in their order.</summary>
    public CypherElements GetEnumerator()
    {
        Token(CypherKind.List);
        return new CypherElements(result, index);
    }

    /// <summary>The members of a map, in no order that means anything.</summary>
    public CypherMembers Members
    {
        get
        {
            Token(CypherKind.Map);
            return new CypherMembers(result, index);
        }
    }

    private ref readonly CypherToken Token(CypherKind expected)
    {
        ref readonly var token = ref result.Tape[index];
        if (token.Kind != expected)
        {
            throw new CypherException(CypherFailure.Malformed, $"The answer has a {token.Kind} where a {expected} was expected.");
        }

        return ref token;
    }

    private ReadOnlySpan<byte> Bytes(CypherKind expected) => result.Bytes(Token(expected));

    private CypherException Unreadable() => new(
        CypherFailure.Malformed, $"“{Encoding.UTF8.GetString(result.Bytes(result.Tape[index]))}” can't be read as a {Kind}.");
}
