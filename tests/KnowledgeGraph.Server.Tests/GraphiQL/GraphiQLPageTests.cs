using System.Net;

namespace KnowledgeGraph.Server.Tests.GraphiQL;

/// <summary>`/graphiql` with and without the page's files, whatever this build's own are.</summary>
public sealed class GraphiQLPageTests : IDisposable
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline'; "
        + "font-src 'self' data:; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private readonly string folder = Directory.CreateTempSubdirectory("kg-graphiql-").FullName;

    [Theory]
    [InlineData("/graphiql", "<p>The page</p>", "text/html; charset=utf-8", "no-cache")]
    [InlineData("/graphiql/", "<p>The page</p>", "text/html; charset=utf-8", "no-cache")]
    [InlineData("/graphiql/assets/a.js", "let a;", "text/javascript", "public, max-age=31536000, immutable")]
    public async Task The_page_and_its_files_load_from_this_server_alone(string path, string body, string mediaType, string kept)
    {
        Write("index.html", "<p>The page</p>");
        Write("assets/a.js", "let a;");
        await using var server = await StartAsync();
        using var response = await GetAsync(server, path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(body, await BodyAsync(response));
        Assert.Equal(mediaType, response.Content.Headers.ContentType!.ToString());
        Assert.Equal(kept, Header(response, "Cache-Control"));
        Assert.Equal(Policy, Header(response, "Content-Security-Policy"));
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header(response, "Referrer-Policy"));
    }

    [Theory]
    [InlineData("/graphiql/assets/b.js")]
    [InlineData("/graphiql/../kg.dll")]
    [InlineData("/graphiql/%2e%2e/kg.dll")]
    public async Task Nothing_else_is_served(string path)
    {
        Write("index.html", "<p>The page</p>");
        await using var server = await StartAsync();
        using var response = await GetAsync(server, path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Without_the_files_it_says_how_to_get_them()
    {
        await using var server = await StartAsync();
        using var response = await GetAsync(server, "/graphiql");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(Policy, Header(response, "Content-Security-Policy"));
        var page = await BodyAsync(response);
        Assert.Contains("<h1>GraphiQL is missing from this build</h1>", page);
        Assert.Contains("<p>Node.js was not there when this server was built, or the build was told to leave the page out", page);
        Assert.Contains("<p>To get it, install Node.js 20.19, 22.12 or a later version with npm, and run <code>dotnet build</code>", page);
        Assert.Contains("<code>/graphql</code> by POST", page);
    }

    [Fact]
    public async Task It_says_why_the_build_could_not_make_them()
    {
        Write("missing.txt", "npm could not install its packages (ENOTFOUND) & <more>.\n");
        await using var server = await StartAsync();
        using var response = await GetAsync(server, "/graphiql");

        Assert.Contains("<p>npm could not install its packages (ENOTFOUND) &amp; &lt;more&gt;.</p>", await BodyAsync(response));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Task<RunningServer> StartAsync() => RunningServer.StartAsync("--KG_SEED", "", "--KG_GRAPHIQL", folder);

    private void Write(string name, string text)
    {
        var file = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private static Task<HttpResponseMessage> GetAsync(RunningServer server, string path) =>
        server.SendAsync(HttpMethod.Get, path, null, "text/html");

    private static Task<string> BodyAsync(HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static string Header(HttpResponseMessage response, string name) => string.Join("; ", response.Headers.GetValues(name));
}
