using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>Definitions in the order of the source that can be looked up by name; names are unique.</summary>
public sealed class DefinitionList<T> : IReadOnlyList<T>
    where T : class, INamedDefinition
{
    private readonly ImmutableArray<T> items;
    private readonly FrozenDictionary<string, T> byName;

    internal DefinitionList(ImmutableArray<T> items)
    {
        this.items = items;
        byName = items.ToFrozenDictionary(static item => item.Name, StringComparer.Ordinal);
    }

    public static DefinitionList<T> Empty { get; } = new([]);

    public int Count => items.Length;

    public T this[int index] => items[index];

    /// <summary>The definition of that name; null when there is none.</summary>
    public T? Find(string name) => byName.GetValueOrDefault(name);

    public bool TryGet(string name, [NotNullWhen(true)] out T? definition) =>
        byName.TryGetValue(name, out definition);

    public bool Contains(string name) => byName.ContainsKey(name);

    public ImmutableArray<T>.Enumerator GetEnumerator() => items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)items).GetEnumerator();
}
