using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>The attributes and references of one kind of node, of claim, or of evidence, by row.</summary>
internal sealed class RecordColumns
{
    private readonly object?[] absent;
    private readonly byte[][] names;
    private readonly Column[] columns;
    private readonly byte[][] referenceNames;
    private readonly PackedInts[] references;
    private readonly RecentTexts recentAttributes = new();
    private readonly RecentTexts recentReferences = new();

    /// <param name="texts">Where texts go, each with its folded form; null packs them.</param>
    public RecordColumns(
        ImmutableArray<AttributeDefinition> attributes, ImmutableArray<ReferenceDefinition> references, TextHeap? texts)
    {
        absent = [.. attributes.Select(attribute => attribute.ValueWhenAbsent)];
        names = [.. attributes.Select(attribute => Encoding.UTF8.GetBytes(attribute.Name))];
        columns = [.. attributes.Select(attribute => Column.Of(attribute, texts))];
        referenceNames = [.. references.Select(reference => Encoding.UTF8.GetBytes(reference.Name))];
        this.references = [.. references.Select(_ => new PackedInts(-1))];
    }

    /// <summary>How many rows are set. Only the writer counts on it.</summary>
    public int Count { get; set; }

    public Column this[AttributeDefinition attribute] => columns[attribute.Index];

    /// <summary>The places of the nodes that the rows name by this reference; -1 where they name none.</summary>
    public PackedInts References(ReferenceDefinition reference) => references[reference.Index];

    /// <summary>Sets a row's attributes from what <see cref="AttributeJson.WriteAll"/> wrote.</summary>
    /// <exception cref="FormatException">A value isn't of its attribute's type.</exception>
    public void SetAttributes(int row, ReadOnlySpan<byte> json)
    {
        var same = recentAttributes.Find(json);
        if (same < 0)
        {
            ReadAttributes(row, json);
            recentAttributes.Add(json, row);
            return;
        }

        foreach (var column in columns)
        {
            column.Copy(row, same);
        }
    }

    /// <summary>Sets a row's references from an object of name to node's number in the ledger.</summary>
    public void SetReferences(int row, ReadOnlySpan<byte> json)
    {
        var same = recentReferences.Find(json);
        if (same < 0)
        {
            ReadReferences(row, json);
            recentReferences.Add(json, row);
            return;
        }

        foreach (var column in references)
        {
            column[row] = column[same];
        }
    }

    private void ReadAttributes(int row, ReadOnlySpan<byte> json)
    {
        Span<bool> isGiven = stackalloc bool[columns.Length];
        var reader = new Utf8JsonReader(json);
        reader.Read();
        var expected = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var index = Find(names, expected, ref reader);
            reader.Read();
            if (index < 0)
            {
                // Of an attribute that the model no longer has.
                reader.Skip();
                continue;
            }

            columns[index].SetJson(row, ref reader);
            isGiven[index] = true;
            expected = index + 1;
        }

        for (var i = 0; i < columns.Length; i++)
        {
            if (!isGiven[i])
            {
                columns[i].Set(row, absent[i]);
            }
        }
    }

    private void ReadReferences(int row, ReadOnlySpan<byte> json)
    {
        if (json.IsEmpty)
        {
            return;
        }

        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var index = Find(referenceNames, 0, ref reader);
            reader.Read();
            if (index >= 0)
            {
                references[index][row] = (int)(reader.GetInt64() - 1);
            }
        }
    }

    /// <summary>The place of the property's name, looked for from where it stands when the names come in the model's order.</summary>
    private static int Find(byte[][] names, int expected, ref Utf8JsonReader reader)
    {
        for (var i = 0; i < names.Length; i++)
        {
            var index = (expected + i) % names.Length;
            if (reader.ValueTextEquals(names[index]))
            {
                return index;
            }
        }

        return -1;
    }
}
