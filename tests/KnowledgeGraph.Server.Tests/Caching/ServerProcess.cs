using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using KnowledgeGraph.Server.Tests.CommandLine;

namespace KnowledgeGraph.Server.Tests.Caching;

/// <summary>A server as a process of its own, that can be killed.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly HttpClient client = new();

    private ServerProcess(Process process) => this.process = process;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<ServerProcess> StartAsync(KgProcess kg)
    {
        var server = new ServerProcess(kg.Start("--urls", "http://127.0.0.1:0"));
        _ = server.process.StandardError.ReadToEndAsync(Cancellation);
        const string place = "GraphQL  ";
        while (await server.process.StandardOutput.ReadLineAsync(Cancellation) is { } line)
        {
            if (line.StartsWith(place, StringComparison.Ordinal))
            {
                server.client.BaseAddress = new Uri(line[place.Length..]);
                await Waiting.UntilAsync(server.IsReadyAsync);
                return server;
            }
        }

        throw new InvalidOperationException("The server ended before it listened.");
    }

    public async Task SignInAsync(KgProcess kg)
    {
        var (code, key, _) = await kg.RunAsync("keys", "add", $"writer {process.Id}", "--role", "EDITOR");
        Assert.Equal(0, code);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.Trim());
    }

    /// <summary>Whether it has its store; a slow one may come after the address is printed.</summary>
    private async Task<bool> IsReadyAsync()
    {
        using var response = await client.GetAsync(new Uri(client.BaseAddress!, "/health/ready"), Cancellation);
        return response.IsSuccessStatusCode;
    }

    /// <summary>Sends a request's body as it is.</summary>
    public async Task<HttpResponseMessage> PostAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await client.PostAsync(client.BaseAddress, content, Cancellation);
    }

    public async Task<JsonNode> GetAsync(string path) => JsonNode.Parse(await client.GetStringAsync(new Uri(client.BaseAddress!, path), Cancellation))!;

    /// <summary>An operation's data; there mustn't be errors.</summary>
    public async Task<JsonNode> AskAsync(string query)
    {
        using var response = await PostAsync(new JsonObject { ["query"] = query }.ToJsonString());
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancellation))!;
        Assert.True(answer["errors"] is null, answer.ToJsonString());
        return answer["data"]!;
    }

    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>Stops it where it stands.</summary>
    public void Pause() => Signal("STOP");

    public void Resume() => Signal("CONT");

    public ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            Kill();
        }

        process.Dispose();
        client.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{process.Id}"]);
        kill.WaitForExit();
    }
}
