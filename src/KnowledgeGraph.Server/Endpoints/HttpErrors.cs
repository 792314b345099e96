using System.Text.Json;
using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Server.Endpoints;

/// <summary>Refusals that happen before GraphQL begins, in the shape that GraphQL clients read.</summary>
internal static class HttpErrors
{
    public static async Task WriteAsync(HttpContext http, int status, string message, string mediaType)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = mediaType;
        await using var json = new Utf8JsonWriter(http.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteStartArray("errors");
        json.WriteStartObject();
        json.WriteString("message", message);
        json.WriteStartObject("extensions");
        json.WriteString("code", ErrorCodes.BadRequest);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
