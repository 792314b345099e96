using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Tests.Transports;
using KnowledgeGraph.Server.Webhooks;
using KnowledgeGraph.Traversals;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Server.Tests.Webhooks;

/// <summary>What receivers get, in which order, and what becomes of it when they don't take it.</summary>
public sealed class WebhookDeliveryTests
{
    private const string Allowed = "127.0.0.1";

    [Fact]
    public async Task A_receiver_gets_each_change_as_changes_answers_it_and_signed()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var server = await StartAsync();
        var webhook = await AddAsync(server, receiver.Url, 1);
        await server.ImportTrialAsync("one");
        await receiver.UntilAsync(received => received.Count == 2);

        Assert.Equal([2, 3], receiver.Revisions);
        var last = receiver.Received[1];
        var answer = await server.QueryAsync("{ changes(since: 2) { revision recordedAt author nodes { __typename id key } recorded { key } retracted { key } } }");
        Assert.Equal(answer["data"]!["changes"]![0]!.ToJsonString(), last.Json.ToJsonString());
        var parts = last.Signature.Split([",v1=", "t="], StringSplitOptions.RemoveEmptyEntries);
        var signed = Encoding.UTF8.GetBytes(parts[0] + ".").Concat(last.Body).ToArray();
        Assert.Equal(Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(webhook.Secret), signed)), parts[1]);
        Assert.InRange(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - long.Parse(parts[0]), 0, 60);
        Assert.Equal((webhook.Id, "trial"), (last.Webhook, (string?)last.Json["author"]));
    }

    [Fact]
    public async Task A_receiver_hears_of_its_kinds_only()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var server = await StartAsync();
        await AddAsync(server, receiver.Url, 0, "Stance", "Topic");
        var last = await server.ImportTrialAsync("one");
        await receiver.UntilAsync(received => received.Count > 0 && received[^1].Revision == last);

        Assert.Equal(
            ["Topic"],
            receiver.Received.SelectMany(change => change.Json["nodes"]!.AsArray()).Select(node => (string?)node!["__typename"]).Distinct());
        Assert.Equal(
            ["Stance"],
            receiver.Received.SelectMany(change => change.Json["recorded"]!.AsArray()).Select(claim => (string?)claim!["__typename"]).Distinct());
        Assert.Equal("topic/one", (string?)receiver.Received[^1].Json["nodes"]![0]!["key"]);
    }

    [Fact]
    public async Task What_fails_is_tried_again_before_what_comes_after_and_holds_up_nobody_else()
    {
        await using var failing = await Receiver.StartAsync((count, http) =>
        {
            http.Response.StatusCode = count < 2 ? StatusCodes.Status500InternalServerError : StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        });
        await using var slow = await Receiver.StartAsync((count, http) => count == 0 ? Task.Delay(-1, http.RequestAborted) : Task.CompletedTask);
        await using var prompt = await Receiver.StartAsync();
        await using var server = await StartAsync("--KG_HOOKS_TIMEOUT_SECONDS", "1");
        var hook = await AddAsync(server, failing.Url, 1);
        await AddAsync(server, slow.Url, 1);
        await AddAsync(server, prompt.Url, 1);
        var last = await server.ImportTrialAsync("one");

        await prompt.UntilAsync(received => received.Count == 2);
        await failing.UntilAsync(received => received.Count == 1);
        await UntilAsync(server, hook.Id, state => state is { Failures: 1, Reason: "It answered 500.", Position: 1 });
        await failing.UntilAsync(received => received.Count == 4);
        await slow.UntilAsync(received => received.Count == 3);
        Assert.Equal([2, 2, 2, 3], failing.Revisions);
        Assert.Equal([2, 2, 3], slow.Revisions);
        Assert.Equal([2, 3], prompt.Revisions);
        await UntilAsync(server, hook.Id, state => state == new WebhookState(last));
    }

    [Fact]
    public async Task A_private_address_is_not_called()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var server = await RunningServer.StartAsync();
        var port = new Uri(receiver.Url).Port;
        var byName = await AddAsync(server, $"http://localhost:{port}/hook", 1);
        var byAddress = await AddAsync(server, $"http://127.0.0.1:{port}/hook", 1);
        var mapped = await AddAsync(server, $"http://[::ffff:127.0.0.1]:{port}/hook", 1);

        await UntilAsync(server, byAddress.Id, state => state.Reason == "127.0.0.1 is no public address; KG_HOOKS_ALLOW can allow it.");
        await UntilAsync(server, byName.Id, state => state.Reason?.EndsWith(", which is no public address; KG_HOOKS_ALLOW can allow it.", StringComparison.Ordinal) == true);
        await UntilAsync(server, mapped.Id, state => state.Reason?.EndsWith("no public address; KG_HOOKS_ALLOW can allow it.", StringComparison.Ordinal) == true);
        Assert.Empty(receiver.Received);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var target = await Receiver.StartAsync();
        await using var receiver = await Receiver.StartAsync((_, http) =>
        {
            http.Response.Redirect(target.Url, permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        });
        await using var server = await StartAsync();
        var hook = await AddAsync(server, receiver.Url, 1);

        await UntilAsync(server, hook.Id, state => state.Reason == "It answered 307.");
        Assert.Empty(target.Received);
    }

    [Fact]
    public async Task A_change_that_is_too_large_is_told_of_without_its_content()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var server = await StartAsync("--KG_HOOKS_MAX_BYTES", "1000");
        await AddAsync(server, receiver.Url, 1);
        await receiver.UntilAsync(received => received.Count == 1);

        var change = receiver.Received[0].Json;
        Assert.Equal(["revision", "recordedAt", "author", "truncated"], change.AsObject().Select(member => member.Key));
        Assert.Equal("2 seed True", $"{change["revision"]} {change["author"]} {(bool)change["truncated"]!}");
    }

    [Fact]
    public async Task Of_several_servers_one_delivers_and_another_takes_over()
    {
        await using var receiver = await Receiver.StartAsync();
        var folder = Directory.CreateTempSubdirectory("kg-shared-");
        try
        {
            var first = await StartAsync("--KG_DATA", folder.FullName);
            await using var second = await StartAsync("--KG_DATA", folder.FullName);
            await AddAsync(second, receiver.Url, 2);
            await second.ImportTrialAsync("one");
            await first.ImportTrialAsync("two");
            await receiver.UntilAsync(received => received.Count == 2);
            await Task.Delay(500, TestContext.Current.CancellationToken);
            Assert.Equal([3, 4], receiver.Revisions);

            await first.DisposeAsync();
            await second.ImportTrialAsync("three");
            await receiver.UntilAsync(received => received.Count == 3);
            Assert.Equal([3, 4, 5], receiver.Revisions);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_webhook_that_is_removed_hears_no_more()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var server = await StartAsync();
        var hook = await AddAsync(server, receiver.Url, 1);
        await receiver.UntilAsync(received => received.Count == 1);
        await Registry(server).RemoveAsync(hook.Id, TestContext.Current.CancellationToken);
        await Task.Delay(1_500, TestContext.Current.CancellationToken);
        await server.ImportTrialAsync("one");
        await Task.Delay(500, TestContext.Current.CancellationToken);

        Assert.Equal([2], receiver.Revisions);
    }

    private static Task<RunningServer> StartAsync(params string[] settings) =>
        RunningServer.StartAsync(["--KG_HOOKS_ALLOW", Allowed, "--KG_HOOKS_LEASE_SECONDS", "4", .. settings]);

    private static WebhookRegistry Registry(RunningServer server) => new(
        server.App.Services.GetRequiredService<IRecordStore>(),
        server.App.Services.GetRequiredService<ServedGraph>().Store.Model,
        TimeProvider.System);

    private static Task<Webhook> AddAsync(RunningServer server, string url, long since, params string[] kinds) =>
        Registry(server).AddAsync(url, kinds, since, TestContext.Current.CancellationToken);

    private static async Task UntilAsync(RunningServer server, string id, Func<WebhookState, bool> holds)
    {
        WebhookState? state = null;
        for (var i = 0; i < 4_800 && (state is null || !holds(state)); i++)
        {
            state = (await Registry(server).FindStateAsync(id, TestContext.Current.CancellationToken))?.State;
            await Task.Delay(25, TestContext.Current.CancellationToken);
        }

        Assert.True(holds(state!), $"{state}");
    }
}
