using KnowledgeGraph.Contracts;
using Microsoft.Extensions.Time.Testing;

namespace KnowledgeGraph.Store.Neo4j.Tests.Leases;

/// <summary>Who is known to be gone.</summary>
public sealed class HolderWatchTests
{
    private readonly FakeTimeProvider clock = new(FilmGraph.Start);
    private readonly HolderWatch watch;

    public HolderWatchTests() => watch = new HolderWatch(clock);

    [Fact]
    public void Whoever_renews_is_there()
    {
        for (var beat = 1; beat < 10; beat++)
        {
            var entry = new Holder("ada", beat, TimeSpan.FromMilliseconds(100)).Entry;
            Assert.Equal([entry], watch.Note([entry]));
            clock.Advance(HolderWatch.Lifetime - TimeSpan.FromSeconds(1));
        }

        Assert.Empty(watch.Gone());
    }

    [Fact]
    public void An_entry_that_stands_unchanged_for_its_lifetime_is_a_dead_ones()
    {
        watch.Note(["ada 1 100", "ben 1 100"]);
        clock.Advance(HolderWatch.Lifetime);

        Assert.Equal(["ben 2 100"], watch.Note(["ada 1 100", "ben 2 100"]));
        Assert.Equal(["ada 1 100"], watch.Gone());
        Assert.Empty(watch.Note([]));
        Assert.Empty(watch.Gone());
    }

    [Fact]
    public void A_holder_trusts_its_entry_for_less_time_than_others_do() => Assert.True(LeaseKeeper.Trust < HolderWatch.Lifetime);

    [Fact]
    public void An_entry_says_who_and_for_how_long()
    {
        var holder = new Holder("ada", 7, TimeSpan.FromMilliseconds(100));
        Assert.Equal("ada 7 100", holder.Entry);
        Assert.Equal(holder, Holder.Of(holder.Entry));
        Assert.Equal(new Holder("what else", 0, Holder.LongestLease), Holder.Of("what else"));
    }
}
