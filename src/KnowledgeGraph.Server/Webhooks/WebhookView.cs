using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace KnowledgeGraph.Server.Webhooks;

/// <summary>A webhook as it is shown.</summary>
/// <param name="Secret">Only when it is registered.</param>
internal sealed record WebhookView(
    string Id,
    string Url,
    ImmutableArray<string> Kinds,
    DateTimeOffset CreatedAt,
    long Position,
    int Failures,
    string? Reason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Secret = null)
{
    public static WebhookView Of(Webhook webhook, WebhookState state) =>
        new(webhook.Id, webhook.Url, webhook.Kinds, webhook.CreatedAt, state.Position, state.Failures, state.Reason);
}

/// <summary>A webhook to register.</summary>
/// <param name="Kinds">Null for all.</param>
/// <param name="Since">Null for after the newest.</param>
internal sealed record WebhookRequest(string? Url, ImmutableArray<string>? Kinds, long? Since);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(List<WebhookView>))]
[JsonSerializable(typeof(WebhookRequest))]
internal sealed partial class WebhookViewJson : JsonSerializerContext;
