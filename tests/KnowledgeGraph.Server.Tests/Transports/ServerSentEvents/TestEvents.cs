using System.Net;
using System.Text;

namespace KnowledgeGraph.Server.Tests.Transports.ServerSentEvents;

/// <summary>An event stream as a client reads it.</summary>
internal sealed class TestEvents(HttpResponseMessage response, StreamReader reader) : IDisposable
{
    public const string MediaType = "text/event-stream";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static Task<TestEvents> PostAsync(RunningServer server, string query, string path = "/graphql/stream") =>
        OpenAsync(server, new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent($$"""{"query":"{{query}}"}""", Encoding.UTF8, "application/json"),
        });

    public static async Task<TestEvents> OpenAsync(RunningServer server, HttpRequestMessage request, string accept = MediaType)
    {
        request.Headers.Accept.ParseAdd(accept);
        var response = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/event-stream; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.True(response.Headers.CacheControl!.NoCache);
        return new TestEvents(response, new StreamReader(await response.Content.ReadAsStreamAsync(Cancellation)));
    }

    /// <summary>The next event, "NAME DATA", comments read past; null at the end.</summary>
    public async Task<string?> ReadAsync()
    {
        var lines = new List<string>();
        while (await reader.ReadLineAsync(Cancellation) is { } line)
        {
            if (line.Length > 0)
            {
                lines.Add(line);
                continue;
            }

            if (lines is not [":"])
            {
                Assert.StartsWith("event: ", lines[0]);
                Assert.StartsWith("data:", lines[1]);
                Assert.Equal(2, lines.Count);
                return $"{lines[0][7..]} {lines[1][5..].Trim()}".TrimEnd();
            }

            lines.Clear();
        }

        return null;
    }

    public async Task<List<string>> ReadToEndAsync()
    {
        var all = new List<string>();
        while (await ReadAsync() is { } next)
        {
            all.Add(next);
        }

        return all;
    }

    public void Dispose()
    {
        reader.Dispose();
        response.Dispose();
    }
}
