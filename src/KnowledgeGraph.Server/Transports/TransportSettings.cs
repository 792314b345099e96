using KnowledgeGraph.Server.Configuration;

namespace KnowledgeGraph.Server.Transports;

/// <summary>What an operator can set of the transports that stream. Messages are limited as bodies are, by `KG_MAX_BODY_BYTES`.</summary>
internal sealed record TransportSettings
{
    /// <summary>`KG_MAX_CONNECTIONS_PER_CLIENT`: how many WebSockets and event streams one address may hold. Default: 100.</summary>
    public int MaxConnectionsPerClient { get; init; } = 100;

    /// <summary>`KG_MAX_OPERATIONS_PER_CONNECTION`: how many operations may run at once on a connection. Default: 100.</summary>
    public int MaxOperationsPerConnection { get; init; } = 100;

    /// <summary>
    /// `KG_CONNECTION_INIT_SECONDS`: how long a WebSocket may stay without `connection_init`, and a reserved event stream
    /// without its reader. Default: 10.
    /// </summary>
    public TimeSpan InitTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>`KG_MAX_QUEUED_MESSAGES`: how many messages may wait for one WebSocket; then operations wait. Default: 64.</summary>
    public int MaxQueuedMessages { get; init; } = 64;

    /// <summary>`KG_MAX_QUEUED_BYTES`: how many bytes may wait for one WebSocket before operations wait. Default: 4 MiB.</summary>
    public long MaxQueuedBytes { get; init; } = 4 << 20;

    /// <summary>`KG_SLOW_CLIENT_SECONDS`: how long an operation waits for a client that reads too slowly. Default: 10.</summary>
    public TimeSpan SlowClientTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a client that read too slowly may take to read on to where it is told so: as long again, and 5 s at least.</summary>
    public TimeSpan SlowClientGrace => SlowClientTimeout > LeastGrace ? SlowClientTimeout : LeastGrace;

    /// <summary>`KG_PING_SECONDS`: how often a silent connection is tried. Default: 12.</summary>
    public TimeSpan PingInterval { get; init; } = TimeSpan.FromSeconds(12);

    private static TimeSpan LeastGrace { get; } = TimeSpan.FromSeconds(5);

    /// <exception cref="SettingException">A value isn't a number or out of its range.</exception>
    public static TransportSettings From(IConfiguration configuration) => new()
    {
        MaxConnectionsPerClient = (int)ServerSettings.Number(configuration, "KG_MAX_CONNECTIONS_PER_CLIENT", 100, 1_000_000),
        MaxOperationsPerConnection = (int)ServerSettings.Number(configuration, "KG_MAX_OPERATIONS_PER_CONNECTION", 100, 100_000),
        InitTimeout = Seconds(configuration, "KG_CONNECTION_INIT_SECONDS", 10),
        MaxQueuedMessages = (int)ServerSettings.Number(configuration, "KG_MAX_QUEUED_MESSAGES", 64, 100_000),
        MaxQueuedBytes = ServerSettings.Number(configuration, "KG_MAX_QUEUED_BYTES", 4 << 20, 1L << 32),
        SlowClientTimeout = Seconds(configuration, "KG_SLOW_CLIENT_SECONDS", 10),
        PingInterval = Seconds(configuration, "KG_PING_SECONDS", 12),
    };

    private static TimeSpan Seconds(IConfiguration configuration, string name, long otherwise) =>
        TimeSpan.FromSeconds(ServerSettings.Number(configuration, name, otherwise, 86_400));
}
