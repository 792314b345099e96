using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.Webhooks;

/// <summary>A store that is away is told in one line each time, since it is tried again and again; what nobody expects comes with its stack.</summary>
internal static partial class WebhookLog
{
    public static void Broken(ILogger logger, string id, Exception failure)
    {
        if (failure is TraversalException away)
        {
            Unreached(logger, id, ReasonOf(away));
        }
        else
        {
            Failed(logger, id, failure);
        }
    }

    public static void NoRecords(ILogger logger, Exception failure)
    {
        if (failure is TraversalException away)
        {
            RecordsUnreached(logger, ReasonOf(away));
        }
        else
        {
            RecordsFailed(logger, failure);
        }
    }

    [LoggerMessage(30, LogLevel.Warning, "Webhook {Id} did not take the change after revision {Position}: {Reason} It is tried again.")]
    public static partial void NotTaken(ILogger logger, string id, long position, string reason);

    private static string ReasonOf(TraversalException away) => away.InnerException?.Message ?? away.Message;

    [LoggerMessage(31, LogLevel.Warning, "Webhook {Id} can't be told of changes at the moment; it is tried again.")]
    private static partial void Failed(ILogger logger, string id, Exception failure);

    [LoggerMessage(32, LogLevel.Warning, "The shared records of the webhooks can't be used at the moment.")]
    private static partial void RecordsFailed(ILogger logger, Exception failure);

    [LoggerMessage(33, LogLevel.Warning, "Webhook {Id} can't be told of changes at the moment; it is tried again: {Reason}")]
    private static partial void Unreached(ILogger logger, string id, string reason);

    [LoggerMessage(34, LogLevel.Warning, "The shared records of the webhooks can't be used at the moment: {Reason}")]
    private static partial void RecordsUnreached(ILogger logger, string reason);
}
