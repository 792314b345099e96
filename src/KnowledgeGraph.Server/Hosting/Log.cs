namespace KnowledgeGraph.Server.Hosting;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "A field failed; its client was told less than this.")]
    public static partial void Unexpected(ILogger logger, Exception exception);
}
