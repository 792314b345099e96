using System.Net;
using System.Net.Http.Headers;
using KnowledgeGraph.Server.Limits;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Server.Tests.Limits;

/// <summary>How many operations one address may have under way.</summary>
public sealed class ConcurrencyLimitTests
{
    [Fact]
    public async Task One_more_than_the_limit_is_429_until_another_ends()
    {
        await using var server = await RunningServer.StartAsync("--KG_MAX_CONCURRENT_OPERATIONS", "1");
        using var body = new SlowBody("""{"query":"{__typename}"}""");
        var slow = server.SendAsync(HttpMethod.Post, "/graphql", body, "application/json");

        // It takes its place at some moment after it was sent; another one might be there before it.
        await HasTakenAsync(server, 1);
        using var refused = await server.PostAsync("""{"query":"{__typename}"}""");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("no-store", refused.Headers.CacheControl!.ToString());
        Assert.Equal("1", Assert.Single(refused.Headers.GetValues("Retry-After")));
        Assert.Equal(
            """
            {"errors":[{"message":"1 operations of your address are running, which is the most that this server runs at a time; wait for one to end.",
            "extensions":{"code":"TOO_MANY_REQUESTS"}}]}
            """.ReplaceLineEndings(string.Empty),
            await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        using var health = await server.SendAsync(HttpMethod.Get, "/health/live", null, null);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        body.Finish();
        using var served = await slow;
        Assert.Equal(HttpStatusCode.OK, served.StatusCode);
        await HasTakenAsync(server, 0);
        using var next = await server.PostAsync("""{"query":"{__typename}"}""");
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
    }

    private static async Task HasTakenAsync(RunningServer server, int places)
    {
        var operations = server.App.Services.GetRequiredService<ClientOperations>();
        while (operations.Count != places)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>A body of which the end comes when the test says so.</summary>
    private sealed class SlowBody : HttpContent
    {
        private readonly TaskCompletionSource finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly byte[] bytes;

        public SlowBody(string text)
        {
            bytes = System.Text.Encoding.UTF8.GetBytes(text);
            Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        public void Finish() => finished.TrySetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(bytes.AsMemory(0, 1));
            await stream.FlushAsync();
            await finished.Task;
            await stream.WriteAsync(bytes.AsMemory(1));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
