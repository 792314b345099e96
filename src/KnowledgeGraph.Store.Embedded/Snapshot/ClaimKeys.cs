using System.Collections.Concurrent;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>The keys of the claims that have one beside their id. Claims of one identity share a key.</summary>
internal sealed class ClaimKeys
{
    private readonly ConcurrentDictionary<int, string> keys = new();
    private readonly ConcurrentDictionary<string, int> newest = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, int> earlier = new();

    public void Add(int claim, string key)
    {
        keys[claim] = key;
        if (newest.TryGetValue(key, out var before) && before != claim)
        {
            earlier[claim] = before;
        }

        newest[key] = claim;
    }

    /// <summary>The claim's key, or null when that is its id.</summary>
    public string? Of(int claim) => keys.GetValueOrDefault(claim);

    /// <summary>The newest claim with the key, or -1.</summary>
    public int Find(string key) => newest.GetValueOrDefault(key, -1);

    /// <summary>The claim that had the key before, or -1.</summary>
    public int Before(int claim) => earlier.GetValueOrDefault(claim, -1);
}
