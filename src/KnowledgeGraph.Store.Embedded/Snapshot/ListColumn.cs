using System.Collections.Immutable;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>A column of lists: each a run of rows in a column of elements.</summary>
internal sealed class ListColumn(AttributeDefinition attribute, Column elements) : Column
{
    private readonly PackedInts starts = new(0);
    private readonly PackedInts counts = new(0);
    private int used;

    public Column Elements { get; } = elements;

    public override long Size => starts.Size + counts.Size + Elements.Size;

    public int Start(int row) => starts[row];

    public int Count(int row) => counts[row];

    /// <summary>Never: a list that wasn't given is empty.</summary>
    public override bool IsNull(int row) => false;

    public override object? Get(int row)
    {
        var list = ImmutableArray.CreateBuilder<object>(Count(row));
        for (var i = 0; i < Count(row); i++)
        {
            list.Add(Elements.Get(Start(row) + i)!);
        }

        return list.MoveToImmutable();
    }

    public override void Write(int row, IAnswerSink sink)
    {
        sink.BeginList();
        var start = Start(row);
        var end = start + Count(row);
        for (var i = start; i < end; i++)
        {
            Elements.Write(i, sink);
        }

        sink.EndList();
    }

    public override void Set(int row, object? value)
    {
        if (value is ImmutableArray<object> { Length: > 0 } list)
        {
            starts[row] = used;
            counts[row] = list.Length;
            foreach (var element in list)
            {
                Elements.Set(used++, element);
            }
        }
    }

    public override void SetJson(int row, ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            Set(row, ReadValue(attribute, ref reader));
            return;
        }

        var start = used;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            Elements.SetJson(used++, ref reader);
        }

        starts[row] = start;
        counts[row] = used - start;
    }

    /// <summary>Both rows have the one run.</summary>
    public override void Copy(int row, int from)
    {
        starts[row] = starts[from];
        counts[row] = counts[from];
    }
}
