using System.Text.Json;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Endpoints;
using KnowledgeGraph.Server.Reconciliation.Extension;
using KnowledgeGraph.Traversals;
using Microsoft.Extensions.ObjectPool;

namespace KnowledgeGraph.Server.Reconciliation;

/// <summary>
/// `/reconcile`: the Reconciliation Service API 0.2 of the W3C Entity Reconciliation Community Group
/// (https://reconciliation-api.github.io/specs/0.2/), for OpenRefine and others that match tables.
/// </summary>
internal sealed class ReconciliationEndpoint
{
    private readonly ServerSettings settings;
    private readonly ServiceManifest manifest;
    private readonly QueryBatches batches;
    private readonly DataExtension extension;
    private readonly Suggestions suggestions;

    public ReconciliationEndpoint(GraphApi api, ServerSettings settings, AccessSettings access, ObjectPool<ResponseWriter> writers)
    {
        this.settings = settings;
        var (types, graph) = (new ServiceTypes(api.Schema), new GraphQuestions(api, writers));
        manifest = new ServiceManifest(types, access);
        batches = new QueryBatches(types, graph);
        extension = new DataExtension(types, graph);
        suggestions = new Suggestions(types, graph);
    }

    /// <summary>The service's endpoint: queries, data extension, and without either what the service is.</summary>
    public Task ServeAsync(HttpContext http) => AnswerAsync(http, async parameters =>
    {
        if (parameters[ReconciliationParameters.Queries] is { } queries)
        {
            return await batches.AnswerAsync(http, queries);
        }

        if (parameters[ReconciliationParameters.Extend] is { } extend)
        {
            return await extension.AnswerAsync(http, extend);
        }

        return HttpMethods.IsPost(http.Request.Method)
            ? throw new ReconciliationException("The form has neither “queries” nor “extend”.")
            : json => manifest.Write(json, $"{http.Request.Scheme}://{http.Request.Host.ToUriComponent()}{http.Request.PathBase}");
    });

    public Task SuggestEntitiesAsync(HttpContext http) => AnswerAsync(http, parameters => suggestions.EntitiesAsync(http, parameters));

    public Task SuggestTypesAsync(HttpContext http) => AnswerAsync(http, parameters => Task.FromResult(suggestions.Types(parameters)));

    public Task SuggestPropertiesAsync(HttpContext http) => AnswerAsync(http, parameters => Task.FromResult(suggestions.Properties(parameters)));

    public Task ProposePropertiesAsync(HttpContext http) => AnswerAsync(http, parameters => Task.FromResult(suggestions.PropertiesOf(parameters)));

    /// <summary>Whether a request asks for nothing but the manifest, which needs no credential (§ Authentication).</summary>
    public static bool IsForManifest(HttpRequest request) =>
        request.Path.Equals(Routes.Reconcile)
        && HttpMethods.IsGet(request.Method)
        && !request.Query.ContainsKey(ReconciliationParameters.Queries)
        && !request.Query.ContainsKey(ReconciliationParameters.Extend);

    /// <param name="answer">Writes the members of the answer's object.</param>
    private async Task AnswerAsync(HttpContext http, Func<ReconciliationParameters, Task<Action<Utf8JsonWriter>>> answer)
    {
        ReadOnlyMemory<byte> bytes;
        try
        {
            bytes = GraphQuestions.Write(await answer(await ReconciliationParameters.ReadAsync(http, settings)));
        }
        catch (ReconciliationException refusal)
        {
            await HttpErrors.WriteAsync(http, refusal.Status, refusal.Message, MediaTypes.Json, refusal.Code);
            return;
        }

        http.Response.ContentType = MediaTypes.Json;
        http.Response.ContentLength = bytes.Length;
        await http.Response.BodyWriter.WriteAsync(bytes, http.RequestAborted);
    }
}
