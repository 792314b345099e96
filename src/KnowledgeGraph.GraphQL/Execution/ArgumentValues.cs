using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>
/// A field's coerced arguments. A list is an <see cref="IReadOnlyList{T}"/>, an input object an
/// <see cref="IReadOnlyDictionary{TKey, TValue}"/> by field name, an enum value its name, a scalar what its codec makes of it.
/// </summary>
public sealed class ArgumentValues(IReadOnlyDictionary<string, object?> values)
{
    public static ArgumentValues Empty { get; } = new(new Dictionary<string, object?>());

    /// <summary>All arguments that have a value, given or by default; the value may be null.</summary>
    public IReadOnlyDictionary<string, object?> Values => values;

    /// <summary>The argument's value; null both when it is null and when there is none.</summary>
    public object? this[string name] => values.GetValueOrDefault(name);

    /// <summary>Whether the argument has a value; an explicit null is one.</summary>
    public bool Has(string name) => values.ContainsKey(name);

    public bool TryGet(string name, [NotNullWhen(true)] out object? value)
    {
        value = this[name];
        return value is not null;
    }

    public string? String(string name) => (string?)this[name];

    public bool? Boolean(string name) => (bool?)this[name];

    /// <summary>An <c>Int</c>; null when it is null or absent.</summary>
    public int? Int(string name) => (int?)this[name];

    /// <summary>A <c>Float</c>; null when it is null or absent.</summary>
    public double? Float(string name) => (double?)this[name];

    /// <summary>A list; null when it is null or absent.</summary>
    public IReadOnlyList<object?>? List(string name) => (IReadOnlyList<object?>?)this[name];

    /// <summary>An input object; null when it is null or absent.</summary>
    public IReadOnlyDictionary<string, object?>? Object(string name) =>
        (IReadOnlyDictionary<string, object?>?)this[name];
}
