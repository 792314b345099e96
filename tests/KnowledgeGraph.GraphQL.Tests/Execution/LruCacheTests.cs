using KnowledgeGraph.GraphQL.Execution.Caching;

namespace KnowledgeGraph.GraphQL.Tests.Execution;

public sealed class LruCacheTests
{
    private static string Kept(LruCache<string, int> cache) =>
        string.Concat("abcd".Where(key => cache.TryGet(key.ToString(), out _)));

    [Fact]
    public void The_least_recently_used_entry_goes_first()
    {
        LruCache<string, int> cache = new(maxCount: 2, maxWeight: 100);
        cache.Add("a", 1, 1);
        cache.Add("b", 2, 1);
        Assert.True(cache.TryGet("a", out int value));
        cache.Add("c", 3, 1);

        Assert.Equal(1, value);
        Assert.Equal("ac", Kept(cache));
    }

    [Fact]
    public void A_heavy_entry_pushes_out_as_many_as_it_needs()
    {
        LruCache<string, int> cache = new(maxCount: 10, maxWeight: 10);
        cache.Add("a", 1, 4);
        cache.Add("b", 1, 4);
        cache.Add("c", 1, 8);

        Assert.Equal("c", Kept(cache));
        Assert.Equal(1, cache.Count);
    }

    [Fact]
    public void An_entry_heavier_than_the_cache_is_not_kept_and_pushes_nothing_out()
    {
        LruCache<string, int> cache = new(maxCount: 10, maxWeight: 10);
        cache.Add("a", 1, 4);
        cache.Add("b", 1, 11);

        Assert.Equal("a", Kept(cache));
    }

    [Fact]
    public void The_first_of_two_equal_keys_stays()
    {
        LruCache<string, int> cache = new(maxCount: 10, maxWeight: 10);
        cache.Add("a", 1, 4);
        cache.Add("a", 2, 4);

        cache.TryGet("a", out int value);
        Assert.Equal((1, 1), (value, cache.Count));
    }

    [Fact]
    public void Keys_of_bytes_compare_by_what_they_hold()
    {
        byte[] bytes = [1, 2, 3];
        BytesKey key = new BytesKey(bytes).Copy();
        bytes[0] = 9;

        Assert.Equal(new BytesKey(new byte[] { 1, 2, 3 }), key);
        Assert.NotEqual(new BytesKey(bytes), key);
        Assert.Equal(new BytesKey(default), new BytesKey(Array.Empty<byte>()));
    }
}
