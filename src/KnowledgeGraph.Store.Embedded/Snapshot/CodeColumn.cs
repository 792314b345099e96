using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;
using ValueType = KnowledgeGraph.Model.ValueType;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>
/// A column of values that fit a number (enums, truth values, numbers, days, instants), no wider than they need. Where all
/// rows of a chunk have the attribute's default, it takes no memory.
/// </summary>
internal sealed class CodeColumn : Column
{
    private const long Null = long.MinValue;
    private const ushort NullSmall = ushort.MaxValue;

    private readonly AttributeDefinition attribute;
    private readonly Chunked<ushort>? small;
    private readonly Chunked<int>? medium;
    private readonly Chunked<long>? large;

    public CodeColumn(AttributeDefinition attribute)
    {
        this.attribute = attribute;
        Codes = Codes.Of(attribute);
        var fill = attribute.Default is { } value ? Codes.Encode(value) : Null;
        switch (attribute.Type)
        {
            case ValueType.Enum or ValueType.Boolean:
                small = new Chunked<ushort>(fill == Null ? NullSmall : (ushort)fill);
                break;
            case ValueType.Date or ValueType.PartialDate:
                medium = new Chunked<int>(fill == Null ? PackedDate.Null : (int)fill);
                break;
            default:
                large = new Chunked<long>(fill);
                break;
        }
    }

    public Codes Codes { get; }

    /// <summary>Finds the row's code; false when the row is null.</summary>
    public bool TryGet(int row, out long code)
    {
        if (small is not null)
        {
            code = small[row];
            return code != NullSmall;
        }

        if (medium is not null)
        {
            code = medium[row];
            return code != PackedDate.Null;
        }

        code = large![row];
        return code != Null;
    }

    public override bool IsNull(int row) => !TryGet(row, out _);

    public override object? Get(int row) => TryGet(row, out var code) ? Codes.Decode(code) : null;

    public override void Write(int row, IAnswerSink sink)
    {
        TryGet(row, out var code);
        Codes.Write(code, sink);
    }

    public override void Set(int row, object? value) => SetCode(row, value is null ? Null : Codes.Encode(value));

    public override void SetJson(int row, ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.Null && Codes.ReadJson(ref reader) is { } code)
        {
            SetCode(row, code);
        }
        else
        {
            Set(row, ReadValue(attribute, ref reader));
        }
    }

    private void SetCode(int row, long code)
    {
        if (small is not null)
        {
            small[row] = code == Null ? NullSmall : (ushort)code;
        }
        else if (medium is not null)
        {
            medium[row] = code == Null ? PackedDate.Null : (int)code;
        }
        else
        {
            large![row] = code;
        }
    }
}
