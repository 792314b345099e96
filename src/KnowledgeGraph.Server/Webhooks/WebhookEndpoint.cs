using System.Text.Json;
using KnowledgeGraph.Server.Configuration;
using KnowledgeGraph.Server.Endpoints;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.Webhooks;

/// <summary>`/webhooks`: what `kg hooks` does, for callers of the role ADMIN.</summary>
internal sealed class WebhookEndpoint(IRecordStore records, GraphApi api, ServerSettings settings, TimeProvider time)
{
    private readonly WebhookRegistry registry = new(records, api.Schema.Model, time);

    /// <summary>`GET`: all webhooks and how far they are.</summary>
    public Task ListAsync(HttpContext http) => AdminRequest.AnswerAsync(http, async cancellationToken =>
    {
        var views = new List<WebhookView>();
        foreach (var webhook in await registry.ListAsync(cancellationToken))
        {
            var state = (await registry.FindStateAsync(webhook.Id, cancellationToken))?.State ?? new WebhookState(0);
            views.Add(WebhookView.Of(webhook, state));
        }

        await http.Response.WriteAsJsonAsync(views, WebhookViewJson.Default.ListWebhookView, cancellationToken: cancellationToken);
    });

    /// <summary>`POST`: registers one; the answer has its secret, this one time.</summary>
    public Task AddAsync(HttpContext http) => AdminRequest.AnswerAsync(http, async cancellationToken =>
    {
        using var body = await PostBody.ReadAsync(http, settings.MaxBodyBytes, MediaTypes.Json);
        if (body is null)
        {
            return;
        }

        var request = Read(body.Bytes.Span);
        var since = WebhookRegistry.StartOf(request.Since, (await api.BeginOperation().PinAsync(cancellationToken)).Revision);
        var webhook = await registry.AddAsync(request.Url!, request.Kinds ?? [], since, cancellationToken);
        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.Headers.Location = $"{Routes.Webhooks}/{webhook.Id}";
        await http.Response.WriteAsJsonAsync(
            WebhookView.Of(webhook, new WebhookState(since)) with { Secret = webhook.Secret },
            WebhookViewJson.Default.WebhookView,
            cancellationToken: cancellationToken);
    });

    /// <summary>`DELETE`: removes one.</summary>
    public Task RemoveAsync(HttpContext http) => AdminRequest.AnswerAsync(http, async cancellationToken =>
    {
        var id = (string)http.Request.RouteValues["id"]!;
        if (await registry.RemoveAsync(id, cancellationToken))
        {
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        await HttpErrors.WriteAsync(http, StatusCodes.Status404NotFound, $"There is no webhook {id}: GET {Routes.Webhooks} lists them.", MediaTypes.Json);
    });

    private static WebhookRequest Read(ReadOnlySpan<byte> json)
    {
        try
        {
            if (JsonSerializer.Deserialize(json, WebhookViewJson.Default.WebhookRequest) is { Url: not null } request)
            {
                return request;
            }
        }
        catch (JsonException)
        {
            // Told below.
        }

        throw new WebhookException("Send a JSON object with “url”, and perhaps “kinds”, a list of names, and “since”, a revision: each once, and nothing else.");
    }
}
