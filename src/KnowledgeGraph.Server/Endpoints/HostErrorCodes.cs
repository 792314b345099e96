namespace KnowledgeGraph.Server.Endpoints;

/// <summary>`extensions.code` of what the server refuses by itself, whatever is asked (docs/api-errors.md).</summary>
internal static class HostErrorCodes
{
    public const string TooManyRequests = "TOO_MANY_REQUESTS";

    /// <summary>A stream was broken off because its client reads too slowly.</summary>
    public const string SlowClient = "SLOW_CLIENT";

    public const string OriginNotAllowed = "ORIGIN_NOT_ALLOWED";

    public const string DocumentNotFound = "DOCUMENT_NOT_FOUND";

    public const string DocumentNotTrusted = "DOCUMENT_NOT_TRUSTED";

    public const string DocumentMismatch = "DOCUMENT_MISMATCH";

    /// <summary>Apollo's.</summary>
    public const string PersistedQueryNotFound = "PERSISTED_QUERY_NOT_FOUND";

    /// <summary>Apollo's.</summary>
    public const string PersistedQueryNotSupported = "PERSISTED_QUERY_NOT_SUPPORTED";
}
