using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.GraphQL.Execution.Caching;

/// <summary>
/// A cache bounded by the number and by the weight of its entries; the one least recently used goes first. Safe for several
/// threads: the lock is held for a look-up in a dictionary and two pointers.
/// </summary>
public sealed class LruCache<TKey, TValue>(int maxCount, long maxWeight)
    where TKey : notnull
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, LinkedListNode<Entry>> entries = [];
    private readonly LinkedList<Entry> byUse = new();
    private long weight;

    public int Count
    {
        get
        {
            lock (gate)
            {
                return entries.Count;
            }
        }
    }

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (gate)
        {
            if (!entries.TryGetValue(key, out LinkedListNode<Entry>? node))
            {
                value = default;
                return false;
            }
            if (node.Previous is not null)
            {
                byUse.Remove(node);
                byUse.AddFirst(node);
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
        lock (gate)
        {
            LinkedListNode<Entry> node = new(new(key, value, weight));
            if (!entries.TryAdd(key, node))
            {
                return;
            }
            byUse.AddFirst(node);
            this.weight += weight;
            while (entries.Count > maxCount || this.weight > maxWeight)
            {
                RemoveLast();
            }
        }
    }

    private void RemoveLast()
    {
        Entry last = byUse.Last!.Value;
        byUse.RemoveLast();
        entries.Remove(last.Key);
        weight -= last.Weight;
    }

    private readonly record struct Entry(TKey Key, TValue Value, long Weight);
}
