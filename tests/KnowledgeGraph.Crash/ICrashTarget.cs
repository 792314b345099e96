namespace KnowledgeGraph.Crash;

/// <summary>What is killed and started again.</summary>
internal interface ICrashTarget : IDisposable
{
    /// <summary>Where the server is now.</summary>
    Uri Address { get; }

    /// <summary>The server's settings, for commands beside it.</summary>
    IReadOnlyDictionary<string, string> Settings { get; }

    Task StartAsync();

    /// <summary>Kills it as a crash would, at whatever it is doing.</summary>
    Task KillAsync();

    /// <summary>Starts it again and waits until it is ready.</summary>
    /// <param name="interruptions">After how long to kill it in the middle of its start, one start after the other.</param>
    /// <returns>How long the last start took.</returns>
    Task<TimeSpan> RestartAsync(IEnumerable<TimeSpan> interruptions);
}
