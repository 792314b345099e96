namespace KnowledgeGraph.Server.Webhooks;

/// <summary>Something about webhooks that can't be done as it was asked for; the message says what to do.</summary>
internal sealed class WebhookException(string message) : Exception(message);
