using System.Collections.Immutable;
using KnowledgeGraph.Server.Configuration;

namespace KnowledgeGraph.Server.Origins;

/// <summary>
/// The web pages whose scripts may use the server: those of its own address, and those that `KG_ALLOWED_ORIGINS` names
/// (RFC 6454). Programs that are no browsers send no origin and are none of its business.
/// </summary>
internal sealed class AllowedOrigins
{
    public const string Setting = "KG_ALLOWED_ORIGINS";

    private const string Any = "*";

    private AllowedOrigins(ImmutableArray<string> others) => Others = others;

    /// <summary>What the setting names, as browsers write origins; empty by default.</summary>
    public ImmutableArray<string> Others { get; }

    /// <summary>Whether pages of any origin may, and of none, such as a file.</summary>
    public bool AreAll => Others.Contains(Any);

    /// <summary>Reads the setting: origins with commas or spaces between them, or `*` for any.</summary>
    /// <exception cref="SettingException">One is no origin.</exception>
    public static AllowedOrigins From(IConfiguration configuration) => new(
        [.. (configuration[Setting] ?? string.Empty)
            .Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(Read)]);

    /// <summary>
    /// Whether a request comes from such a page or from no page at all. Its own address is known by host and port alone: behind
    /// a proxy that ends TLS the server doesn't know the scheme.
    /// </summary>
    public bool Allow(HttpRequest request) => request.Headers.Origin switch
    {
        [] => true,
        [{ } origin] => AreAll || IsOwn(origin, request) || Others.Contains(origin, StringComparer.OrdinalIgnoreCase),
        _ => false,
    };

    private static bool IsOwn(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var page)
        && page.Scheme is "http" or "https"
        && page.Authority.Equals(request.Host.ToUriComponent(), StringComparison.OrdinalIgnoreCase);

    private static string Read(string text) =>
        text == Any || (Uri.TryCreate(text, UriKind.Absolute, out var page)
            && page.Scheme is "http" or "https"
            && text.Equals(page.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase))
                ? text.ToLowerInvariant()
                : throw new SettingException(
                    $"{Setting} has \"{text}\"; give origins such as https://example.org or http://localhost:5173, or * for any.");
}
