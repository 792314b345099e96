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
    private const int NarrowNull = int.MinValue;

    private readonly AttributeDefinition attribute;
    private readonly PackedInts? narrow;
    private readonly Chunked<long>? wide;

    public CodeColumn(AttributeDefinition attribute)
    {
        this.attribute = attribute;
        Codes = Codes.Of(attribute);
        var absent = attribute.Default is { } value ? Codes.Encode(value) : Null;
        if (attribute.Type is ValueType.Enum or ValueType.Boolean or ValueType.Date or ValueType.PartialDate)
        {
            narrow = new PackedInts(Narrow(absent));
        }
        else
        {
            wide = new Chunked<long>(absent);
        }
    }

    public Codes Codes { get; }

    public override long Size => narrow?.Size ?? wide!.SizeOf(sizeof(long));

    /// <summary>Finds the row's code; false when the row is null.</summary>
    public bool TryGet(int row, out long code)
    {
        if (narrow is not null)
        {
            code = narrow[row];
            return code != NarrowNull;
        }

        code = wide![row];
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

    public override void Copy(int row, int from) => SetCode(row, TryGet(from, out var code) ? code : Null);

    private void SetCode(int row, long code)
    {
        if (narrow is not null)
        {
            narrow[row] = Narrow(code);
        }
        else
        {
            wide![row] = code;
        }
    }

    private static int Narrow(long code) => code == Null ? NarrowNull : (int)code;
}
