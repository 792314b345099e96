using System.Text;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Model;
using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Traversals;
using Microsoft.AspNetCore.Authentication;

namespace KnowledgeGraph.Server.Endpoints.Explaining;

/// <summary>
/// `POST /graphql/explain`: takes a request as `/graphql` does and, in place of running it, says what each root field costs and what the cache
/// makes of it. For callers of the role ADMIN, because it tells what others ask for.
/// </summary>
internal sealed class ExplainEndpoint(GraphApi api, ServerSettings settings, AnswerCaching caching)
{
    private readonly OperationExplainer explainer = new(api.Schema);

    public async Task PostAsync(HttpContext http)
    {
        http.Response.Headers.CacheControl = HttpErrors.NotCacheable;
        try
        {
            http.Caller().Demand(CallerRole.Admin);
            using var body = await PostBody.ReadAsync(http, settings.MaxBodyBytes, MediaTypes.Json);
            if (body is not null)
            {
                var fields = await ExplainAsync(RequestParameters.FromJson(body.Bytes), http.RequestAborted);
                await http.Response.WriteAsJsonAsync(fields, ExplainJson.Default.ListExplainedField, cancellationToken: http.RequestAborted);
            }
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
        catch (BadRequestException refusal)
        {
            await HttpErrors.WriteAsync(http, StatusCodes.Status400BadRequest, refusal.Message, MediaTypes.Json);
        }
        catch (GraphQLException refusal)
        {
            var message = string.Join(' ', refusal.Errors.Select(error => error.Message));
            await HttpErrors.WriteAsync(http, StatusCodes.Status400BadRequest, message, MediaTypes.Json);
        }
    }

    private async Task<List<ExplainedField>> ExplainAsync(JsonRequest request, CancellationToken cancellationToken)
    {
        var query = request.DecodeQuery() ?? throw new BadRequestException("Send the document's text as \"query\".");
        var fields = explainer.Explain(query, request.OperationName, request.Variables.IsEmpty ? null : Encoding.UTF8.GetString(request.Variables.Span));
        var pinned = await api.BeginOperation().PinAsync(cancellationToken);
        return [.. fields.Select(field => Describe(api.Schema.Model, field, pinned))];
    }

    private ExplainedField Describe(GraphModel model, FieldExplanation field, ReadContext pinned)
    {
        var mayBeKept = field.Traversal.Root is not ChangeRoot;
        return new ExplainedField(
            field.ResponseKey,
            field.Cost,
            mayBeKept ? [.. TouchedKinds.Of(model, field.Traversal).Names] : [],
            mayBeKept && TouchedKinds.DependOnDay(field.Traversal),
            mayBeKept && pinned.Published is { } published
                ? caching.Answers?.Explain(field.Traversal, published, pinned.Today)
                : null);
    }
}
