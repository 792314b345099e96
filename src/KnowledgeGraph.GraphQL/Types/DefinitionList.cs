using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>Definitions in the order of the source that can be looked up by name; names are unique.</summary>
public sealed class DefinitionList<T> : IReadOnlyList<T>
    where T : class, INamedDefinition
{
    private readonly ImmutableArray<T> _items;
    private readonly FrozenDictionary<string, T> _byName;

    internal DefinitionList(ImmutableArray<T> items)
    {
        _items = items;
        _byName = items.ToFrozenDictionary(static item => item.Name, StringComparer.Ordinal);
    }

    public static DefinitionList<T> Empty { get; } = new([]);

    public int Count => _items.Length;

    public T this[int index] => _items[index];

    /// <summary>The definition of that name; null when there is none.</summary>
    public T? Find(string name) => _byName.GetValueOrDefault(name);

    public bool TryGet(string name, [NotNullWhen(true)] out T? definition) =>
        _byName.TryGetValue(name, out definition);

    public bool Contains(string name) => _byName.ContainsKey(name);

    public ImmutableArray<T>.Enumerator GetEnumerator() => _items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)_items).GetEnumerator();
}
