namespace KnowledgeGraph.Server.Endpoints.GraphiQL;

/// <summary>The headers that keep a page to this server. Workers get theirs from their own response, so each file has them.</summary>
internal static class PageSecurity
{
    /// <summary>
    /// Scripts, workers and connections (WebSocket too) from this server only. Styles may stand in the page, since the editor
    /// writes its colours and positions there; its icons are a font and images written into the style sheet.
    /// </summary>
    public const string Policy =
        "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline'; "
        + "font-src 'self' data:; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void Set(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
    }
}
