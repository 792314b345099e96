using System.Collections;
using System.Collections.Immutable;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>
/// A coerced value of an input object type: its fields in the order of the definition, those with a default included.
/// A field that was left out and has no default is absent, which is not the same as null (§3.10 of the specification).
/// </summary>
public sealed class InputObject(InputObjectType type, ImmutableArray<KeyValuePair<string, object?>> fields)
    : IReadOnlyDictionary<string, object?>
{
    public InputObjectType Type { get; } = type;

    public int Count => fields.Length;

    public IEnumerable<string> Keys => fields.Select(static entry => entry.Key);

    public IEnumerable<object?> Values => fields.Select(static entry => entry.Value);

    /// <summary>The value of a field.</summary>
    /// <exception cref="KeyNotFoundException">The field is absent.</exception>
    public object? this[string key] => TryGetValue(key, out var value)
        ? value
        : throw new KeyNotFoundException($"The value of type \"{Type}\" has no field \"{key}\".");

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, out object? value)
    {
        foreach (var field in fields)
        {
            if (field.Key == key)
            {
                value = field.Value;
                return true;
            }
        }

        value = null;
        return false;
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, object?>>)fields).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
