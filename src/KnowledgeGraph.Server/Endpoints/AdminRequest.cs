using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Webhooks;
using KnowledgeGraph.Traversals;
using Microsoft.AspNetCore.Authentication;

namespace KnowledgeGraph.Server.Endpoints;

/// <summary>What the addresses for callers of the role ADMIN have in common: who is let in, and how a refusal is answered.</summary>
internal static class AdminRequest
{
    /// <param name="run">Answers the request, unless it throws.</param>
    public static async Task AnswerAsync(HttpContext http, Func<CancellationToken, Task> run)
    {
        http.Response.Headers.CacheControl = HttpErrors.NotCacheable;
        try
        {
            http.Caller().Demand(CallerRole.Admin);
            await run(http.RequestAborted);
        }
        catch (TraversalException refusal) when (refusal.Code == AccessErrorCodes.Unauthenticated)
        {
            await http.ChallengeAsync();
        }
        catch (TraversalException refusal)
        {
            var status = refusal.Code == AccessErrorCodes.Forbidden ? StatusCodes.Status403Forbidden : StatusCodes.Status503ServiceUnavailable;
            await HttpErrors.WriteAsync(http, status, refusal.Message, MediaTypes.Json, refusal.Code);
        }
        catch (GraphQLException refusal)
        {
            await RefuseAsync(http, string.Join(' ', refusal.Errors.Select(error => error.Message)));
        }
        catch (Exception refusal) when (refusal is BadRequestException or WebhookException)
        {
            await RefuseAsync(http, refusal.Message);
        }
    }

    private static Task RefuseAsync(HttpContext http, string message) =>
        HttpErrors.WriteAsync(http, StatusCodes.Status400BadRequest, message, MediaTypes.Json);
}
