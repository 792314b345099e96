using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace KnowledgeGraph.Server.Webhooks;

/// <summary>Somebody who is told of changes.</summary>
/// <param name="Kinds">The kinds of nodes and claims of whose changes they want to hear; empty for all.</param>
/// <param name="Secret">Signs what they are sent. It has to be kept as it is: a signature can't be made from its hash.</param>
internal sealed record Webhook(string Id, string Url, ImmutableArray<string> Kinds, string Secret, DateTimeOffset CreatedAt)
{
    /// <summary>The collection of shared records that webhooks lie in, by their ids.</summary>
    public const string Collection = "webhooks";
}

/// <summary>How far a webhook was told.</summary>
/// <param name="Position">The newest revision that it has taken, or that was none of its business.</param>
/// <param name="Failures">How often in a row the next one could not be delivered.</param>
/// <param name="Reason">Why not, the last time; null when nothing is wrong.</param>
internal sealed record WebhookState(long Position, int Failures = 0, string? Reason = null)
{
    /// <summary>The collection of shared records that states lie in, by the ids of their webhooks.</summary>
    public const string Collection = "webhook-states";
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Webhook))]
[JsonSerializable(typeof(WebhookState))]
internal sealed partial class WebhookJson : JsonSerializerContext;
