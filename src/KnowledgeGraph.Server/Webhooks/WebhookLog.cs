namespace KnowledgeGraph.Server.Webhooks;

internal static partial class WebhookLog
{
    [LoggerMessage(30, LogLevel.Warning, "Webhook {Id} did not take the change after revision {Position}: {Reason} It is tried again.")]
    public static partial void NotTaken(ILogger logger, string id, long position, string reason);

    [LoggerMessage(31, LogLevel.Warning, "Webhook {Id} can't be told of changes at the moment; it is tried again.")]
    public static partial void Broken(ILogger logger, string id, Exception failure);

    [LoggerMessage(32, LogLevel.Warning, "The shared records of the webhooks can't be used at the moment.")]
    public static partial void NoRecords(ILogger logger, Exception failure);
}
