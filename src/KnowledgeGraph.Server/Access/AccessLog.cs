namespace KnowledgeGraph.Server.Access;

internal static partial class AccessLog
{
    [LoggerMessage(20, LogLevel.Warning, "The keys of tokens could not be read from {Origin}; those known before stay in use.")]
    public static partial void KeysNotRead(ILogger logger, string origin, Exception failure);

    [LoggerMessage(21, LogLevel.Warning, "Whether a credential still holds could not be looked up; its connection goes on until it can.")]
    public static partial void NotWatched(ILogger logger, Exception failure);
}
