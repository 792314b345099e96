using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Server.Endpoints;

/// <summary>The media types of GraphQL over HTTP and the choice between them.</summary>
internal static class MediaTypes
{
    public const string GraphQLResponse = "application/graphql-response+json; charset=utf-8";

    public const string Json = "application/json; charset=utf-8";

    public const string EventStream = "text/event-stream";

    private static readonly MediaTypeHeaderValue GraphQLResponseType = new("application/graphql-response+json");

    private static readonly MediaTypeHeaderValue JsonType = new("application/json");

    /// <summary>
    /// The response's media type, or null when the client accepts none of them. A client that names none gets
    /// `application/json`, which all of them read; one that takes nothing but an event stream gets one.
    /// </summary>
    public static string? Negotiate(HttpRequest request)
    {
        // The common headers, without parsing.
        var accept = request.Headers.Accept;
        if (accept.Count == 0 || (accept.Count == 1 && accept[0] is "*/*" or "application/json"))
        {
            return Json;
        }

        double graphQLQuality = 0, jsonQuality = 0;
        foreach (var range in request.GetTypedHeaders().Accept)
        {
            var quality = range.Quality ?? 1;
            if (!AllowsUtf8(range))
            {
                continue;
            }

            // A wildcard counts for JSON alone, see above.
            graphQLQuality = Math.Max(graphQLQuality, Names(range, GraphQLResponseType) ? quality : 0);
            jsonQuality = Math.Max(jsonQuality, JsonType.IsSubsetOf(Bare(range)) ? quality : 0);
        }

        return (graphQLQuality, jsonQuality) switch
        {
            (0, 0) => AcceptsEventStream(request) ? EventStream : null,
            var (graphQL, json) when graphQL >= json => GraphQLResponse,
            _ => Json,
        };
    }

    /// <summary>Whether the client names `text/event-stream`; a wildcard doesn't.</summary>
    public static bool AcceptsEventStream(HttpRequest request) => request.GetTypedHeaders().Accept.Any(
        range => range.MediaType.Equals(EventStream, StringComparison.OrdinalIgnoreCase) && range.Quality != 0 && AllowsUtf8(range));

    /// <summary>Whether a body's media type is JSON in UTF-8 (RFC 8259 knows no other encoding between systems).</summary>
    public static bool IsJson(string? contentType) =>
        contentType is "application/json"
        || (MediaTypeHeaderValue.TryParse(contentType, out var type) && Names(type, JsonType) && AllowsUtf8(type));

    private static bool Names(MediaTypeHeaderValue range, MediaTypeHeaderValue type) =>
        range.MediaType.Equals(type.MediaType, StringComparison.OrdinalIgnoreCase);

    private static bool AllowsUtf8(MediaTypeHeaderValue type) =>
        !type.Charset.HasValue || type.Charset.Value.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    private static MediaTypeHeaderValue Bare(MediaTypeHeaderValue range) => new(range.MediaType);
}
