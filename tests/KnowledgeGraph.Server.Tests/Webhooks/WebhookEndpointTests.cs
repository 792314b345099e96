using System.Net;
using System.Text;
using KnowledgeGraph.Server.Tests.Access;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.Tests.Webhooks;

/// <summary>`/webhooks`.</summary>
public sealed class WebhookEndpointTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task An_admin_registers_lists_and_removes()
    {
        await AuthorizeAsync(CallerRole.Admin);
        var (status, added) = await SendAsync(HttpMethod.Post, "/webhooks", """{"url":"https://example.invalid/hook","kinds":["Stance"]}""");
        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Matches(
            """^\{"id":"[0-9a-f]{16}","url":"https://example.invalid/hook","kinds":\["Stance"\],"createdAt":"[^"]+","position":2,"failures":0,"reason":null,"secret":"whsec_[0-9a-f]{64}"\}$""",
            added);
        var (_, listed) = await SendAsync(HttpMethod.Get, "/webhooks");
        Assert.Equal($"[{added[..added.IndexOf(",\"secret\"", StringComparison.Ordinal)]}}}]", listed);

        Assert.Equal((HttpStatusCode.NoContent, ""), await SendAsync(HttpMethod.Delete, $"/webhooks/{added.Substring(7, 16)}"));
        Assert.Equal((HttpStatusCode.OK, "[]"), await SendAsync(HttpMethod.Get, "/webhooks"));
        Assert.Equal(
            (HttpStatusCode.NotFound, Error("There is no webhook nothing: GET /webhooks lists them.", "BAD_REQUEST")),
            await SendAsync(HttpMethod.Delete, "/webhooks/nothing"));
    }

    [Theory]
    [InlineData("{", "Send a JSON object with “url”, and perhaps “kinds”, a list of names, and “since”, a revision: each once, and nothing else.")]
    [InlineData("null", "Send a JSON object with “url”, and perhaps “kinds”, a list of names, and “since”, a revision: each once, and nothing else.")]
    [InlineData("{\"kinds\":[]}", "Send a JSON object with “url”, and perhaps “kinds”, a list of names, and “since”, a revision: each once, and nothing else.")]
    [InlineData("{\"url\":\"https://a.b\",\"since\":\"x\"}", "Send a JSON object with “url”, and perhaps “kinds”, a list of names, and “since”, a revision: each once, and nothing else.")]
    [InlineData("{\"url\":\"https://a.b\",\"kind\":[\"Stance\"]}", "Send a JSON object with “url”, and perhaps “kinds”, a list of names, and “since”, a revision: each once, and nothing else.")]
    [InlineData("{\"url\":\"https://a.b\",\"url\":\"https://b.c\"}", "Send a JSON object with “url”, and perhaps “kinds”, a list of names, and “since”, a revision: each once, and nothing else.")]
    [InlineData("{\"url\":\"https://a.b\",\"since\":9}", "“since” is 9, and the newest revision is 2: give one that there is, or leave it out.")]
    [InlineData("{\"url\":\"https://a.b\",\"since\":-1}", "“since” is a revision, from 0.")]
    [InlineData("{\"url\":\"file:///etc/passwd\"}", "A webhook\\u0027s address begins with https:// and holds neither a password nor a fragment.")]
    public async Task What_can_t_be_registered_is_said(string body, string message)
    {
        await AuthorizeAsync(CallerRole.Admin);

        Assert.Equal((HttpStatusCode.BadRequest, Error(message, "BAD_REQUEST")), await SendAsync(HttpMethod.Post, "/webhooks", body));
    }

    [Fact]
    public async Task Nobody_else_may()
    {
        server.Authorize(null);
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
        {
            Assert.Equal(
                (HttpStatusCode.Unauthorized, Error("This needs an API key or a token: send it as “Authorization: Bearer …”.", "UNAUTHENTICATED")),
                await SendAsync(method, "/webhooks", "{}"));
        }

        await AuthorizeAsync(CallerRole.Editor);
        Assert.Equal(
            (HttpStatusCode.Forbidden, Error("This needs the role ADMIN, and “ada” has the role EDITOR.", "FORBIDDEN")),
            await SendAsync(HttpMethod.Delete, "/webhooks/x"));
    }

    /// <summary>As it is written: quotation marks escaped.</summary>
    private static string Error(string message, string code) =>
        $$$"""{"errors":[{"message":"{{{message.Replace("“", "\\u201C").Replace("”", "\\u201D").Replace("…", "\\u2026")}}}","extensions":{"code":"{{{code}}}"}}]}""";

    private async Task AuthorizeAsync(CallerRole role)
    {
        server.Authorize($"Bearer {(await server.AddKeyAsync(role)).Text}");
        await Task.Delay(600, TestContext.Current.CancellationToken);
    }

    private async Task<(HttpStatusCode Status, string Text)> SendAsync(HttpMethod method, string path, string? body = null)
    {
        using var content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await server.SendAsync(method, path, content, null);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
