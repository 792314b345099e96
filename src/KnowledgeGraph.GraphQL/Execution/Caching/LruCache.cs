using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.GraphQL.Execution.Caching;

/// <summary>
/// A cache bounded by the number and by the weight of its entries; the one least recently used goes first. Safe for several
/// threads: the lock is held for a look-up in a dictionary and two pointers.
/// </summary>
public sealed class LruCache<TKey, TValue>(int maxCount, long maxWeight)
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _byUse = new();
    private long _weight;

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _entries.Count;
            }
        }
    }

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_lock)
        {
            if (!_entries.TryGetValue(key, out LinkedListNode<Entry>? node))
            {
                value = default;
                return false;
            }
            if (node.Previous is not null)
            {
                _byUse.Remove(node);
                _byUse.AddFirst(node);
            }
            value = node.Value.Value;
            return true;
        }
    }

    /// <summary>Adds an entry, unless it alone is heavier than the cache may be. The first of two equal keys stays.</summary>
    public void Add(TKey key, TValue value, long weight)
    {
        if (maxCount <= 0 || weight > maxWeight)
        {
            return;
        }
        lock (_lock)
        {
            LinkedListNode<Entry> node = new(new(key, value, weight));
            if (!_entries.TryAdd(key, node))
            {
                return;
            }
            _byUse.AddFirst(node);
            _weight += weight;
            while (_entries.Count > maxCount || _weight > maxWeight)
            {
                RemoveLast();
            }
        }
    }

    private void RemoveLast()
    {
        Entry last = _byUse.Last!.Value;
        _byUse.RemoveLast();
        _entries.Remove(last.Key);
        _weight -= last.Weight;
    }

    private readonly record struct Entry(TKey Key, TValue Value, long Weight);
}
