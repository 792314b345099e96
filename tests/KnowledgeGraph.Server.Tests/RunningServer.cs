using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using KnowledgeGraph.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Server.Tests;

/// <summary>
/// The server as users run it, on a port of its own, with the seed in a folder of its own: in the embedded store, whatever Neo4j there
/// is for other tests, unless a test's settings say otherwise.
/// </summary>
public sealed class RunningServer : IAsyncLifetime
{
    private readonly string data = Directory.CreateTempSubdirectory("kg-server-").FullName;
    private WebApplication? app;

    public HttpClient Client { get; } = new();

    internal WebApplication App => app!;

    internal static async Task<RunningServer> StartAsync(params string[] settings)
    {
        var server = new RunningServer();
        await server.StartWithAsync(settings);
        return server;
    }

    public async ValueTask InitializeAsync() => await StartWithAsync([]);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }

        Directory.Delete(data, recursive: true);
    }

    public Task<HttpResponseMessage> PostAsync(string body, string accept = "application/graphql-response+json") =>
        SendAsync(HttpMethod.Post, "/graphql", new StringContent(body, Encoding.UTF8, "application/json"), accept);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content, string? accept)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (accept is not null)
        {
            request.Headers.Accept.ParseAdd(accept);
        }

        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Posts an operation and answers the response's JSON.</summary>
    public async Task<JsonNode> QueryAsync(string query, JsonNode? variables = null)
    {
        var body = new JsonObject { ["query"] = query, ["variables"] = variables };
        using var response = await PostAsync(body.ToJsonString());
        return await JsonAsync(response);
    }

    public static async Task<JsonNode> JsonAsync(HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

    private async Task StartWithAsync(string[] settings)
    {
        string[] args = ["--urls", "http://127.0.0.1:0", "--KG_STORE", "embedded", "--KG_DATA", data, .. settings];
        app = await ServerApp.BuildAsync(args, TestContext.Current.CancellationToken);
        await app.StartAsync(TestContext.Current.CancellationToken);
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        Client.BaseAddress = new Uri(addresses.Single());
        Client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("tests", "1"));
    }
}
