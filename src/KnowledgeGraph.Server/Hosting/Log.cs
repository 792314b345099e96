namespace KnowledgeGraph.Server.Hosting;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "A field failed; its client was told only that something unexpected happened.")]
    public static partial void Unexpected(ILogger logger, Exception exception);

    [LoggerMessage(3, LogLevel.Warning, "A field failed. Its client was told: {Message} The cause: {Cause}")]
    public static partial void Refused(ILogger logger, string message, string cause);

    [LoggerMessage(2, LogLevel.Warning, "Still waiting for the store. {Obstacle}")]
    public static partial void StoreMissing(ILogger logger, string obstacle);
}
