using KnowledgeGraph.Server.Webhooks;
using KnowledgeGraph.Store.Embedded;
using Microsoft.Extensions.Time.Testing;

namespace KnowledgeGraph.Server.Tests.Webhooks;

public sealed class DeliveryLeaseTests : IAsyncDisposable
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(15);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kg-lease-");
    private readonly EmbeddedRecordStore records;

    /// <summary>Two servers, whose clocks tell different times.</summary>
    private readonly FakeTimeProvider oneClock = new(new DateTimeOffset(2025, 3, 7, 12, 0, 0, TimeSpan.Zero));

    private readonly FakeTimeProvider otherClock = new(new DateTimeOffset(2031, 1, 1, 0, 0, 0, TimeSpan.Zero));

    public DeliveryLeaseTests() => records = EmbeddedRecordStore.Open(Path.Combine(folder.FullName, "records.db"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await records.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task One_holds_it_as_long_as_it_renews_it()
    {
        var (one, other) = (Lease(oneClock), Lease(otherClock));
        for (var i = 0; i < 10; i++)
        {
            Assert.True(await one.TryHoldAsync(Cancellation));
            Assert.False(await other.TryHoldAsync(Cancellation));
            oneClock.Advance(Duration / 2);
            otherClock.Advance(Duration / 2);
        }
    }

    [Fact]
    public async Task Another_takes_it_when_it_was_not_renewed_and_the_first_notices()
    {
        var (one, other) = (Lease(oneClock), Lease(otherClock));
        Assert.True(await one.TryHoldAsync(Cancellation));
        Assert.False(await other.TryHoldAsync(Cancellation));
        otherClock.Advance(Duration - TimeSpan.FromMilliseconds(1));
        Assert.False(await other.TryHoldAsync(Cancellation));
        otherClock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.True(await other.TryHoldAsync(Cancellation));
        Assert.False(await one.TryHoldAsync(Cancellation));
        Assert.True(await other.TryHoldAsync(Cancellation));
    }

    [Fact]
    public async Task What_is_released_is_taken_at_once()
    {
        var (one, other) = (Lease(oneClock), Lease(otherClock));
        Assert.True(await one.TryHoldAsync(Cancellation));
        await one.ReleaseAsync(Cancellation);

        Assert.True(await other.TryHoldAsync(Cancellation));
        await one.ReleaseAsync(Cancellation);
        Assert.True(await other.TryHoldAsync(Cancellation));
    }

    [Fact]
    public async Task A_renewal_whose_answer_was_lost_is_a_renewal()
    {
        var lease = Lease(oneClock);
        Assert.True(await lease.TryHoldAsync(Cancellation));
        var record = (await records.GetAsync("leases", "webhooks", Cancellation))!;
        Assert.True(await records.PutAsync("leases", "webhooks", record.Json, record.Version, Cancellation));

        Assert.True(await lease.TryHoldAsync(Cancellation));
    }

    private DeliveryLease Lease(TimeProvider clock) => new(records, Duration, clock);
}
