using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;
using ValueType = KnowledgeGraph.Model.ValueType;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>The values of one attribute, by row. A row is set once, before readers learn of it.</summary>
internal abstract class Column
{
    /// <summary>The bytes that the values take.</summary>
    public abstract long Size { get; }

    public abstract bool IsNull(int row);

    /// <summary>The value as the model's .NET type, or null.</summary>
    public abstract object? Get(int row);

    /// <summary>Pushes a scalar that isn't null.</summary>
    public abstract void Write(int row, IAnswerSink sink);

    /// <summary>Pushes a scalar; false when it is null.</summary>
    public virtual bool TryWrite(int row, IAnswerSink sink)
    {
        if (IsNull(row))
        {
            return false;
        }

        Write(row, sink);
        return true;
    }

    public abstract void Set(int row, object? value);

    /// <summary>Sets what the reader stands at; leaves it at the value's last token.</summary>
    public abstract void SetJson(int row, ref Utf8JsonReader reader);

    /// <summary>Sets what another row has, which is set.</summary>
    public virtual void Copy(int row, int from) => Set(row, Get(from));

    /// <param name="texts">Where texts go, each with its folded form; null packs them.</param>
    public static Column Of(AttributeDefinition attribute, TextHeap? texts) => attribute.IsList
        ? new ListColumn(attribute, Of(attribute with { IsList = false, Default = null }, texts))
        : attribute.Type switch
        {
            ValueType.String or ValueType.Id => texts is null ? new PackedTextColumn(attribute) : new HeapTextColumn(attribute, texts),
            ValueType.Decimal => new DecimalColumn(attribute),
            ValueType.Amount or ValueType.Identifier => new ObjectColumn(attribute),
            _ => new CodeColumn(attribute),
        };

    /// <summary>Reads a value of any type by way of a JSON document, for types that are rare.</summary>
    protected static object? ReadValue(AttributeDefinition attribute, ref Utf8JsonReader reader)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return AttributeJson.Read(document.RootElement, attribute);
    }
}
