using KnowledgeGraph.Server.Endpoints;
using KnowledgeGraph.Server.Reconciliation;
using KnowledgeGraph.Traversals;
using Microsoft.AspNetCore.Authorization;

namespace KnowledgeGraph.Server.Access;

/// <summary>
/// What every address asks for where reading isn't open, those too that don't say so themselves. A WebSocket may be opened
/// without a credential, since browsers can send none with it: its first message has to bring one. The page of GraphiQL and
/// what the reconciliation service says of itself show nothing of the graph.
/// </summary>
internal sealed class ReadRequirement : AuthorizationHandler<ReadRequirement>, IAuthorizationRequirement
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ReadRequirement requirement)
    {
        if (context.Resource is HttpContext http && (http.Caller().Role >= CallerRole.Reader || IsOpen(http)))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }

    private static bool IsOpen(HttpContext http) =>
        http.Request.Path.StartsWithSegments(Routes.GraphiQL)
        || ReconciliationEndpoint.IsForManifest(http.Request)
        || (http.WebSockets.IsWebSocketRequest && http.Request.Headers.Authorization.Count == 0);
}
