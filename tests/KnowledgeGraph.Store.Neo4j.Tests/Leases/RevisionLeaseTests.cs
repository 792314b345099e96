using KnowledgeGraph.Contracts;
using KnowledgeGraph.Traversals;
using Microsoft.Extensions.Time.Testing;

namespace KnowledgeGraph.Store.Neo4j.Tests.Leases;

/// <summary>What may be answered out of memory, and when no more.</summary>
public sealed class RevisionLeaseTests
{
    private static readonly TimeSpan Length = TimeSpan.FromMilliseconds(100);

    private readonly FakeTimeProvider clock = new(FilmGraph.Start);
    private readonly PublishedRevision first = PublishedRevision.Of(FilmRecords.Model, 1, []);
    private readonly RevisionLease lease;
    private int readings;

    public RevisionLeaseTests() => lease = new RevisionLease(clock, () =>
    {
        Interlocked.Increment(ref readings);
        return Task.CompletedTask;
    });

    [Fact]
    public void Nothing_is_answered_that_was_not_read_under_it()
    {
        Assert.Null(lease.Take());
        Read();
        Assert.Null(lease.Take());
        clock.Advance(Length / 10);
        Hold();
        Assert.Null(lease.Take());
        Read();
        Assert.Same(first, lease.Take());
        Assert.Equal((1, 3), (lease.Counts.Leased, lease.Counts.Asked));
    }

    [Fact]
    public void It_runs_from_the_start_of_the_reading()
    {
        Hold();
        clock.Advance(TimeSpan.FromTicks(1));
        var started = clock.GetTimestamp();
        clock.Advance(Length / 2);
        lease.Note(first, started);
        clock.Advance(Length / 2 - TimeSpan.FromTicks(1));
        Assert.Same(first, lease.Take());
        clock.Advance(TimeSpan.FromTicks(1));
        Assert.Null(lease.Take());
    }

    [Fact]
    public void What_was_being_read_when_another_published_is_not_answered()
    {
        Hold();
        clock.Advance(TimeSpan.FromTicks(1));
        var started = clock.GetTimestamp();
        clock.Advance(Length / 10);
        lease.Lapse();
        lease.Note(first, started);
        Assert.Null(lease.Take());
        lease.Note(first, clock.GetTimestamp());
        Assert.Null(lease.Take());
        Read();
        Assert.Same(first, lease.Take());
    }

    [Fact]
    public void A_registration_that_was_not_renewed_is_no_longer_trusted()
    {
        Hold();
        clock.Advance(LeaseKeeper.Trust);
        Read();
        Assert.Null(lease.Take());
        Hold();
        Assert.Null(lease.Take());
        Read();
        Assert.Same(first, lease.Take());
        lease.End();
        Assert.Null(lease.Take());
    }

    [Fact]
    public void A_registration_that_is_renewed_in_time_leaves_what_was_read()
    {
        Hold();
        clock.Advance(LeaseKeeper.Trust - Length / 2);
        Read();
        clock.Advance(TimeSpan.FromTicks(1));
        Hold();
        Assert.Same(first, lease.Take());
    }

    [Fact]
    public async Task It_is_read_anew_in_time_while_operations_come()
    {
        Hold();
        Read();
        Assert.Same(first, lease.Take());
        Assert.Equal(0, Volatile.Read(ref readings));
        clock.Advance(Length / 2);
        Assert.Equal(0, Volatile.Read(ref readings));
        Assert.Same(first, lease.Take());
        while (Volatile.Read(ref readings) == 0)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    private void Hold() => lease.Hold(Length, clock.GetTimestamp(), LeaseKeeper.Trust);

    private void Read()
    {
        clock.Advance(TimeSpan.FromTicks(1));
        lease.Note(first, clock.GetTimestamp());
    }
}
