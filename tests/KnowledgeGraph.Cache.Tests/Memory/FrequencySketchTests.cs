namespace KnowledgeGraph.Cache.Tests.Memory;

public sealed class FrequencySketchTests
{
    private const ulong Film = 0x1234_5678_9abc_def0;
    private const ulong Other = 0x0fed_cba9_8765_4321;

    [Fact]
    public void Counts_each_by_itself()
    {
        var sketch = new FrequencySketch(1024);
        for (var i = 0; i < 5; i++)
        {
            sketch.Increment(Film);
        }

        sketch.Increment(Other);

        Assert.Equal((5, 1, 0), (sketch.Estimate(Film), sketch.Estimate(Other), sketch.Estimate(77)));
    }

    [Fact]
    public void Never_says_less_than_there_was_until_it_ages()
    {
        var sketch = new FrequencySketch(64);
        var random = new Random(3);
        var counts = new Dictionary<ulong, int>();
        var keys = Enumerable.Range(0, 50).Select(_ => (ulong)random.NextInt64()).ToArray();
        for (var i = 0; i < 500; i++)
        {
            var key = keys[random.Next(keys.Length)];
            counts[key] = counts.GetValueOrDefault(key) + 1;
            sketch.Increment(key);
        }

        Assert.All(counts, count => Assert.True(sketch.Estimate(count.Key) >= count.Value));
    }

    [Fact]
    public void What_was_popular_once_fades()
    {
        var sketch = new FrequencySketch(16);
        for (var i = 0; i < 100; i++)
        {
            sketch.Increment(Film);
        }

        var before = sketch.Estimate(Film);
        for (var i = 0; i < 200; i++)
        {
            sketch.Increment(Other);
        }

        Assert.Equal(100, before);
        Assert.InRange(sketch.Estimate(Film), 1, 50);
    }

    [Fact]
    public void Stops_at_255()
    {
        var sketch = new FrequencySketch(1024);
        for (var i = 0; i < 400; i++)
        {
            sketch.Increment(Film);
        }

        Assert.Equal(255, sketch.Estimate(Film));
    }
}
