using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Server.Tests.Webhooks;

/// <summary>Somebody's server that webhooks are sent to.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<Delivery> received = new();
    private Func<int, HttpContext, Task> answer = (_, _) => Task.CompletedTask;

    private Receiver(WebApplication app) => this.app = app;

    public string Url { get; private set; } = string.Empty;

    /// <summary>All that came, in its order, whatever was answered.</summary>
    public IReadOnlyList<Delivery> Received => [.. received];

    public IReadOnlyList<long> Revisions => [.. received.Select(delivery => delivery.Revision)];

    public static async Task<Receiver> StartAsync(Func<int, HttpContext, Task>? answer = null)
    {
        var builder = WebApplication.CreateBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var receiver = new Receiver(builder.Build());
        receiver.answer = answer ?? receiver.answer;
        receiver.app.MapPost("/hook", receiver.TakeAsync);
        await receiver.app.StartAsync(TestContext.Current.CancellationToken);
        receiver.Url = receiver.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/hook";
        return receiver;
    }

    /// <summary>Waits until something holds of what came.</summary>
    public async Task UntilAsync(Func<IReadOnlyList<Delivery>, bool> holds, int seconds = 30)
    {
        for (var i = 0; i < seconds * 20 && !holds(Received); i++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.True(holds(Received), $"came: {string.Join(", ", Revisions)}");
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var headers = http.Request.Headers;
        var count = received.Count;
        received.Enqueue(new Delivery(
            headers["KG-Webhook"].ToString(), long.Parse(headers["KG-Revision"].ToString()), headers["KG-Signature"].ToString(), body.ToArray()));
        await answer(count, http);
    }
}

internal sealed record Delivery(string Webhook, long Revision, string Signature, byte[] Body)
{
    public JsonNode Json => JsonNode.Parse(Body)!;
}
