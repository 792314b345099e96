using KnowledgeGraph.Server.Endpoints;
using KnowledgeGraph.Server.Transports.ServerSentEvents;

namespace KnowledgeGraph.Server.Limits;

/// <summary>Counts each request that is one operation among its client's, and refuses those that are too many.</summary>
internal static class ConcurrencyLimit
{
    /// <summary>Call it behind `UseWebSockets`: a WebSocket is no operation.</summary>
    public static void UseConcurrencyLimit(this WebApplication app)
    {
        var operations = app.Services.GetRequiredService<ClientOperations>();
        if (operations.Limit > 0)
        {
            app.Use(next => http => IsOneOperation(http) ? CountedAsync(http, next, operations) : next(http));
        }
    }

    /// <summary>Refuses an operation that came as a request of its own.</summary>
    public static Task RefuseAsync(HttpContext http, ClientOperations operations)
    {
        http.Response.Headers.RetryAfter = "1";
        return HttpErrors.WriteAsync(
            http,
            StatusCodes.Status429TooManyRequests,
            operations.TooMany.Message,
            MediaTypes.Negotiate(http.Request) ?? MediaTypes.Json,
            HostErrorCodes.TooManyRequests);
    }

    /// <summary>What opens or steers a connection for many operations is none itself; those are counted where they start.</summary>
    private static bool IsOneOperation(HttpContext http) =>
        http.Request.Path.Equals(Routes.GraphQL) ? !http.WebSockets.IsWebSocketRequest
        : http.Request.Path.StartsWithSegments(Routes.Reconcile) || http.Request.Path.Equals(Routes.Stream)
            && !HttpMethods.IsPut(http.Request.Method)
            && !ReservedStreamEndpoint.HasToken(http.Request);

    private static async Task CountedAsync(HttpContext http, RequestDelegate next, ClientOperations operations)
    {
        var client = ClientPlaces.ClientOf(http);
        if (!operations.TryTake(client))
        {
            await RefuseAsync(http, operations);
            return;
        }

        try
        {
            await next(http);
        }
        finally
        {
            operations.GiveBack(client);
        }
    }
}
