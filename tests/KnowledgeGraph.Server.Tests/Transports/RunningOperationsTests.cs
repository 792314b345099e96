using System.Net;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Limits;
using KnowledgeGraph.Server.Transports;

namespace KnowledgeGraph.Server.Tests.Transports;

/// <summary>The places that the operations of connections take among all of their client's.</summary>
public sealed class RunningOperationsTests
{
    private static readonly ServerSettings Settings = new()
    {
        DataFolder = "", SeedFolder = "", ModelFile = "", GraphiQLFolder = "", MaxConcurrentOperations = 2,
    };

    private readonly ClientOperations all = new(Settings);

    [Fact]
    public async Task The_limit_holds_over_all_connections_of_an_address()
    {
        var (one, two) = (Connection(IPAddress.Loopback), Connection(IPAddress.Loopback));
        Assert.Equal(OperationStart.Started, one.Start("a", Forever));
        Assert.Equal(OperationStart.Started, two.Start("a", Forever));
        Assert.Equal(OperationStart.TooManyOfClient, one.Start("b", Forever));
        Assert.Equal(OperationStart.Started, Connection(IPAddress.IPv6Loopback).Start("b", Forever));

        await two.StopAsync();
        Assert.Equal(2, all.Count);
        Assert.Equal(OperationStart.Started, one.Start("b", Forever));
    }

    [Fact]
    public async Task A_cancelled_operation_keeps_its_place_until_its_work_has_stopped()
    {
        var connection = Connection(IPAddress.Loopback);
        var work = new TaskCompletionSource();
        connection.Start("a", _ => work.Task);
        connection.Start("b", _ => work.Task);
        connection.Cancel("a");
        Assert.Equal(OperationStart.TooManyOfClient, connection.Start("a", Forever));

        work.SetResult();
        while (all.Count > 0)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        Assert.Equal(OperationStart.Started, connection.Start("a", Forever));
    }

    [Fact]
    public void An_operation_whose_client_is_about_to_hear_of_its_end_has_no_place_any_more()
    {
        var connection = Connection(IPAddress.Loopback);
        connection.Start("a", Forever);
        connection.Free("a");
        connection.Free("a");

        Assert.Equal(0, all.Count);
    }

    private static Task Forever(CancellationToken cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken);

    private RunningOperations Connection(IPAddress client) => new(100, all, client);
}
