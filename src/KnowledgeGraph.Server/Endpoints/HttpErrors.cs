using System.Text.Json;
using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Server.Endpoints;

/// <summary>Refusals that happen before GraphQL begins, in the shape that GraphQL clients read.</summary>
internal static class HttpErrors
{
    /// <summary>`Cache-Control` of whatever has an error: what failed now may not fail for the next client.</summary>
    public const string NotCacheable = "no-store";

    /// <param name="mediaType">What was negotiated; a refusal is no stream, whatever was asked for.</param>
    /// <param name="code">For programs, `extensions.code`.</param>
    public static async Task WriteAsync(
        HttpContext http, int status, string message, string mediaType, string code = ErrorCodes.BadRequest)
    {
        http.Response.StatusCode = status;
        http.Response.Headers.CacheControl = NotCacheable;
        http.Response.ContentType = mediaType == MediaTypes.EventStream ? MediaTypes.Json : mediaType;
        await using var json = new Utf8JsonWriter(http.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteStartArray("errors");
        json.WriteStartObject();
        json.WriteString("message", message);
        json.WriteStartObject("extensions");
        json.WriteString("code", code);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
