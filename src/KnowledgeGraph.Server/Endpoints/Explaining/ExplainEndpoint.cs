using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.Endpoints.Explaining;

/// <summary>
/// `POST /graphql/explain`: takes a request as `/graphql` does and, in place of running it, says what each root field costs and what the cache
/// makes of it. For callers of the role ADMIN, because it tells what others ask for.
/// </summary>
internal sealed class ExplainEndpoint(GraphApi api, ServerSettings settings, AnswerCaching caching)
{
    private readonly OperationExplainer explainer = new(api.Schema);

    public Task PostAsync(HttpContext http) => AdminRequest.AnswerAsync(http, async cancellationToken =>
    {
        using var body = await PostBody.ReadAsync(http, settings.MaxBodyBytes, MediaTypes.Json);
        if (body is not null)
        {
            var fields = await ExplainAsync(RequestParameters.FromJson(body.Bytes), cancellationToken);
            await http.Response.WriteAsJsonAsync(fields, ExplainJson.Default.ListExplainedField, cancellationToken: cancellationToken);
        }
    });

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
