using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.Access;

/// <summary>Who a request or a connection is from.</summary>
internal static class CallerFeature
{
    /// <summary>The credential that was found to hold, or null when there was none.</summary>
    public static Credential? Credential(this HttpContext http) => http.Features.Get<Verified>()?.Credential;

    public static Caller Caller(this HttpContext http) => http.Credential()?.Caller ?? Traversals.Caller.Anonymous;

    public static void SetCredential(this HttpContext http, Credential credential) => http.Features.Set(new Verified(credential));

    private sealed record Verified(Credential Credential);
}
