namespace KnowledgeGraph.Server.Hosting;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "A field failed; its client was told less than this.")]
    public static partial void Unexpected(ILogger logger, Exception exception);

    [LoggerMessage(2, LogLevel.Warning, "Still waiting for the store. {Obstacle}")]
    public static partial void StoreMissing(ILogger logger, string obstacle);
}
