using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>A column of values that are objects: <see cref="Amount"/>, <see cref="Identifier"/>.</summary>
internal sealed class ObjectColumn(AttributeDefinition attribute) : Column
{
    private readonly Chunked<object?> values = new(attribute.Default);

    /// <summary>The bytes of the references; the objects are beside them.</summary>
    public override long Size => values.SizeOf(IntPtr.Size);

    public override bool IsNull(int row) => values[row] is null;

    public override object? Get(int row) => values[row];

    public override void Write(int row, IAnswerSink sink) =>
        throw new InvalidOperationException($"{attribute.Name} has parts, which are written one by one.");

    public override void Set(int row, object? value) => values[row] = value;

    public override void SetJson(int row, ref Utf8JsonReader reader) => Set(row, ReadValue(attribute, ref reader));
}

/// <summary>A column of exact numbers.</summary>
internal sealed class DecimalColumn(AttributeDefinition attribute) : Column
{
    private readonly Chunked<object?> values = new(attribute.Default);

    /// <summary>The bytes of the references; the objects are beside them.</summary>
    public override long Size => values.SizeOf(IntPtr.Size);

    public override bool IsNull(int row) => values[row] is null;

    public override object? Get(int row) => values[row];

    public override void Write(int row, IAnswerSink sink) => sink.Decimal((decimal)values[row]!);

    public override void Set(int row, object? value) => values[row] = value;

    public override void SetJson(int row, ref Utf8JsonReader reader) => Set(row, ReadValue(attribute, ref reader));
}
