using Microsoft.Extensions.FileProviders;

namespace KnowledgeGraph.Server.Endpoints.GraphiQL;

/// <summary>`/graphiql`: the page with which people write operations, from the server's own files.</summary>
internal static class GraphiQLEndpoint
{
    /// <param name="app">The server.</param>
    /// <param name="folder">Holds `index.html` and what it loads; without them the page says what is missing.</param>
    public static void MapGraphiQL(this WebApplication app, string folder)
    {
        var page = Path.Combine(folder, "index.html");
        if (!File.Exists(page))
        {
            var missing = MissingPage.For(folder);
            app.MapMethods(Routes.GraphiQL, Methods, http => RespondAsync(http, StatusCodes.Status404NotFound, missing));
            return;
        }

        var bytes = File.ReadAllBytes(page);
        app.MapMethods(Routes.GraphiQL, Methods, http => RespondAsync(http, StatusCodes.Status200OK, bytes));
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(folder),
            RequestPath = Routes.GraphiQL,
            OnPrepareResponse = file => PrepareAsset(file.Context.Response),
        });
    }

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    private static async Task RespondAsync(HttpContext http, int status, byte[] html)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.ContentLength = html.Length;
        http.Response.Headers.CacheControl = "no-cache";
        PageSecurity.Set(http.Response.Headers);
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await http.Response.Body.WriteAsync(html, http.RequestAborted);
        }
    }

    /// <summary>The names of the files that the page loads hold a hash of their content, so that they may be kept for ever.</summary>
    private static void PrepareAsset(HttpResponse response)
    {
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        PageSecurity.Set(response.Headers);
    }
}
