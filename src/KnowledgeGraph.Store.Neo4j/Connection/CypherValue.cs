using System.Text;

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

    public bool Boolean => Token(CypherKind.Boolean).Number != 0;

    public long Integer => Token(CypherKind.Integer).Number;

    public double Float => BitConverter.Int64BitsToDouble(Token(CypherKind.Float).Number);

    /// <summary>The UTF-8 of a string, without escapes.</summary>
    public ReadOnlySpan<byte> Text => result.Bytes(Token(CypherKind.Text));

    public string String => Encoding.UTF8.GetString(Text);

    /// <summary>Null for null.</summary>
    public string? StringOrNull => IsNull ? null : String;

    public DateOnly Date => DateOnly.FromDayNumber((int)Token(CypherKind.Date).Number);

    public DateTimeOffset DateTime
    {
        get
        {
            ref readonly var token = ref Token(CypherKind.DateTime);
            var offset = TimeSpan.FromMinutes(token.Offset);
            return new DateTimeOffset(token.Number + offset.Ticks, offset);
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
}
