using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;
using ValueType = KnowledgeGraph.Model.ValueType;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>The values of one attribute, by row. A row is set once, before readers learn of it.</summary>
internal abstract class Column
{
    public abstract bool IsNull(int row);

    /// <summary>The value as the model's .NET type, or null.</summary>
    public abstract object? Get(int row);

    /// <summary>Pushes a scalar that isn't null.</summary>
    public abstract void Write(int row, IAnswerSink sink);

    public abstract void Set(int row, object? value);

    /// <summary>Sets what the reader stands at; leaves it at the value's last token.</summary>
    public abstract void SetJson(int row, ref Utf8JsonReader reader);

    public static Column Of(AttributeDefinition attribute, TextHeap texts, bool keepsFolded) => attribute.IsList
        ? new ListColumn(attribute, Of(attribute with { IsList = false, Default = null }, texts, keepsFolded))
        : attribute.Type switch
        {
            ValueType.String => new TextColumn(attribute, texts, keepsFolded),
            ValueType.Id => new TextColumn(attribute, texts, false),
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
