using System.Net;
using System.Text;

namespace KnowledgeGraph.Server.Endpoints.GraphiQL;

/// <summary>What `/graphiql` shows in a build without GraphiQL: why, and how to get it.</summary>
internal static class MissingPage
{
    private const string NotBundled =
        "Node.js was not there when this server was built, or the build was told to leave the page out (-p:GraphiQL=false).";

    /// <param name="folder">Where the page should be. The build leaves the reason there, as `missing.txt`, when it tried.</param>
    public static byte[] For(string folder)
    {
        var file = Path.Combine(folder, "missing.txt");
        return Encoding.UTF8.GetBytes(Html(File.Exists(file) ? File.ReadAllText(file).Trim() : NotBundled));
    }

    private static string Html(string reason) =>
        $"""
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>GraphiQL is missing</title></head>
        <body>
        <h1>GraphiQL is missing from this build</h1>
        <p>{WebUtility.HtmlEncode(reason)}</p>
        <p>To get it, install Node.js 20.19, 22.12 or a later version with npm, and run <code>dotnet build</code> again. The build
        fetches GraphiQL's packages by npm once and bundles them; the page then loads nothing from anywhere else.</p>
        <p>The API needs none of this: send operations to <code>{Routes.GraphQL}</code> by POST. Its schema is at
        <a href="{Routes.Schema}">{Routes.Schema}</a>.</p>
        </body>
        </html>

        """;
}
