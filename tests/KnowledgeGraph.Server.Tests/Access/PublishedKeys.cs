using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Server.Tests.Access;

/// <summary>An identity provider's address with its keys.</summary>
internal sealed class PublishedKeys(WebApplication app) : IAsyncDisposable
{
    private int asked;

    public string Text { get; set; } = string.Empty;

    public int Asked => Volatile.Read(ref asked);

    public string Url { get; private set; } = string.Empty;

    public static async Task<PublishedKeys> StartAsync(string text)
    {
        var builder = WebApplication.CreateBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var keys = new PublishedKeys(app) { Text = text };
        app.MapGet("/keys", () =>
        {
            Interlocked.Increment(ref keys.asked);
            return keys.Text;
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        keys.Url = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/keys";
        return keys;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
