using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>The attributes and references of one kind of node, of claim, or of evidence, by row.</summary>
internal sealed class RecordColumns
{
    private readonly ImmutableArray<AttributeDefinition> attributes;
    private readonly byte[][] names;
    private readonly Column[] columns;
    private readonly byte[][] referenceNames;
    private readonly Chunked<int>[] references;

    /// <param name="keepsFolded">Whether folded forms of texts are kept beside them.</param>
    public RecordColumns(
        ImmutableArray<AttributeDefinition> attributes, ImmutableArray<ReferenceDefinition> references, TextHeap texts, bool keepsFolded)
    {
        this.attributes = attributes;
        names = [.. attributes.Select(attribute => Encoding.UTF8.GetBytes(attribute.Name))];
        columns = [.. attributes.Select(attribute => Column.Of(attribute, texts, keepsFolded))];
        referenceNames = [.. references.Select(reference => Encoding.UTF8.GetBytes(reference.Name))];
        this.references = [.. references.Select(_ => new Chunked<int>(-1))];
    }

    /// <summary>How many rows are set. Only the writer counts on it.</summary>
    public int Count { get; set; }

    public Column this[AttributeDefinition attribute] => columns[attribute.Index];

    /// <summary>The places of the nodes that the rows name by this reference; -1 where they name none.</summary>
    public Chunked<int> References(ReferenceDefinition reference) => references[reference.Index];

    /// <summary>Sets a row's attributes from what <see cref="AttributeJson.WriteAll"/> wrote.</summary>
    /// <exception cref="FormatException">A value isn't of its attribute's type.</exception>
    public void SetAttributes(int row, ReadOnlySpan<byte> json)
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
                columns[i].Set(row, attributes[i].ValueWhenAbsent);
            }
        }
    }

    /// <summary>Sets a row's references from an object of name to node's number in the ledger.</summary>
    public void SetReferences(int row, ReadOnlySpan<byte> json)
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
