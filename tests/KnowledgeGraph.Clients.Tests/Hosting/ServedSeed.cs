using KnowledgeGraph.Clients.Tests;
using KnowledgeGraph.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(ServedSeed))]

namespace KnowledgeGraph.Clients.Tests;

/// <summary>The server as users run it, with the seed, on a free port; one for all tests, which only read.</summary>
public sealed class ServedSeed : IAsyncLifetime
{
    private readonly string data = Directory.CreateTempSubdirectory("kg-clients-").FullName;
    private WebApplication? app;

    /// <summary>Where `/graphql` is.</summary>
    public string Url { get; private set; } = string.Empty;

    public async ValueTask InitializeAsync()
    {
        string[] args = ["--urls", "http://127.0.0.1:0", "--KG_STORE", "embedded", "--KG_DATA", data];
        app = await ServerApp.BuildAsync(args, TestContext.Current.CancellationToken);
        await app.StartAsync(TestContext.Current.CancellationToken);
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        Url = $"{addresses.Single()}/graphql";
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }

        Directory.Delete(data, recursive: true);
    }
}
