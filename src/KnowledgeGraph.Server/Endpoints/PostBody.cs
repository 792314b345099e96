namespace KnowledgeGraph.Server.Endpoints;

/// <summary>Takes the body of a POST (GraphQL over HTTP, "POST").</summary>
internal static class PostBody
{
    /// <summary>The body, or null when it is no JSON or too long: that is answered then.</summary>
    /// <param name="mediaType">Of the answer.</param>
    public static async ValueTask<RequestBody?> ReadAsync(HttpContext http, int maxBytes, string mediaType)
    {
        if (!MediaTypes.IsJson(http.Request.ContentType))
        {
            await HttpErrors.WriteAsync(
                http, StatusCodes.Status415UnsupportedMediaType, "Send the request as application/json in UTF-8.", mediaType);
            return null;
        }

        var body = await RequestBody.ReadAsync(http.Request, maxBytes, http.RequestAborted);
        if (body is null)
        {
            await HttpErrors.WriteAsync(
                http,
                StatusCodes.Status413PayloadTooLarge,
                $"The body is longer than {maxBytes} bytes, which is the most that this server takes.",
                mediaType);
        }

        return body;
    }
}
