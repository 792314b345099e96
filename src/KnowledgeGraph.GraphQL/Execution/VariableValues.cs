using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>
/// An operation's coerced variables (specification, section 6.1.2). One that was not given and has no default is absent,
/// which is not the same as null. Immutable.
/// </summary>
public sealed class VariableValues
{
    private readonly IReadOnlyDictionary<string, object?> values;

    internal VariableValues(IReadOnlyDictionary<string, object?> values) => this.values = values;

    public static VariableValues Empty { get; } = new(new Dictionary<string, object?>());

    internal IReadOnlyDictionary<string, object?> Values => values;

    public object? this[string name] => values.GetValueOrDefault(name);

    public bool Has(string name) => values.ContainsKey(name);

    public bool TryGet(string name, [MaybeNullWhen(false)] out object? value) => values.TryGetValue(name, out value);
}
