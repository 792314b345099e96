namespace KnowledgeGraph.Crash;

/// <summary>Something isn't as it has to be after a crash, or the trial itself can't go on.</summary>
internal sealed class CrashException(string message) : Exception(message);
