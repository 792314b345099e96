using System.Net;
using System.Threading.RateLimiting;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Endpoints;

namespace KnowledgeGraph.Server.Limits;

/// <summary>
/// How many requests one client, known by its address, may have the server work on at a time. Behind a proxy the client's
/// address is known where ASP.NET Core is told so (`ASPNETCORE_FORWARDEDHEADERS_ENABLED=true`).
/// </summary>
internal static class ConcurrencyLimit
{
    public const string Code = "TOO_MANY_REQUESTS";

    public static void AddConcurrencyLimit(this IServiceCollection services, ServerSettings settings) =>
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, IPAddress>(
                http => Partition(http, settings.MaxConcurrentOperations));
            options.OnRejected = (rejected, _) => new ValueTask(RefuseAsync(rejected.HttpContext, settings.MaxConcurrentOperations));
        });

    /// <summary>Call it behind `UseWebSockets`: a WebSocket would take a place as long as it is open.</summary>
    public static void UseConcurrencyLimit(this WebApplication app, ServerSettings settings)
    {
        if (settings.MaxConcurrentOperations > 0)
        {
            app.UseRateLimiter();
        }
    }

    private static RateLimitPartition<IPAddress> Partition(HttpContext http, int limit) =>
        http.Request.Path.StartsWithSegments(Routes.GraphQL) && !IsStream(http)
            ? RateLimitPartition.GetConcurrencyLimiter(
                http.Connection.RemoteIpAddress ?? IPAddress.None,
                _ => new ConcurrencyLimiterOptions { PermitLimit = limit, QueueLimit = 0 })
            : RateLimitPartition.GetNoLimiter(IPAddress.None);

    /// <summary>What lasts has limits of its own, see <see cref="Transports.ClientConnections"/>.</summary>
    private static bool IsStream(HttpContext http) =>
        http.WebSockets.IsWebSocketRequest || http.Request.Headers.Accept is [MediaTypes.EventStream];

    private static Task RefuseAsync(HttpContext http, int limit)
    {
        http.Response.Headers.RetryAfter = "1";
        return HttpErrors.WriteAsync(
            http,
            StatusCodes.Status429TooManyRequests,
            $"{limit} operations of your address are running, which is the most that this server runs at a time; wait for one to end.",
            MediaTypes.Negotiate(http.Request) ?? MediaTypes.Json,
            Code);
    }
}
