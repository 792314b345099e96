using System.Text;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.Endpoints;

/// <summary>`/graphql/schema.graphql`: the public schema as SDL, for code generators.</summary>
internal static class SchemaEndpoint
{
    public static Func<HttpContext, Task> Of(GraphApi api)
    {
        var sdl = Encoding.UTF8.GetBytes(api.Schema.Sdl);
        return async http =>
        {
            http.Response.ContentType = "application/graphql; charset=utf-8";
            http.Response.ContentLength = sdl.Length;
            await http.Response.BodyWriter.WriteAsync(sdl, http.RequestAborted);
        };
    }
}
