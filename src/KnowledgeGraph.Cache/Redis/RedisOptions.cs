using StackExchange.Redis;

namespace KnowledgeGraph.Cache;

/// <summary>Where a Redis is and how long it may take.</summary>
public sealed record RedisOptions
{
    /// <summary>`host:port`, with commas between several; with a password, TLS or a database as <see cref="Parse"/> takes them.</summary>
    public required ConfigurationOptions Configuration { get; init; }

    /// <summary>What the names of all keys and channels begin with. Graphs that share a Redis get one each.</summary>
    public string Prefix { get; init; } = "kg";

    /// <summary>How long an answer is kept.</summary>
    public TimeSpan TimeToLive { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long one look may take before the store is asked instead.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How long Redis is left alone after it failed.</summary>
    public TimeSpan Break { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>From this many bytes on answers are compressed.</summary>
    public int CompressFrom { get; init; } = 2 << 10;

    /// <summary>The largest answer that is kept there, in bytes as it is stored.</summary>
    public int LargestAnswer { get; init; } = 1 << 20;

    /// <summary>Reads `host`, `host:port`, `redis://:password@host:port/database` or `rediss://…` (TLS).</summary>
    /// <exception cref="FormatException">It is neither; the message repeats no secret.</exception>
    public static RedisOptions Parse(string address)
    {
        var configuration = address.Contains("://", StringComparison.Ordinal) ? FromUri(address) : FromHosts(address);
        configuration.AbortOnConnectFail = false;
        configuration.ConnectTimeout = 2_000;
        configuration.SyncTimeout = 1_000;
        configuration.ConnectRetry = 1;
        configuration.KeepAlive = 5;
        configuration.ClientName = "knowledge-graph";
        return new RedisOptions { Configuration = configuration };
    }

    private static ConfigurationOptions FromHosts(string address)
    {
        if (address.Length == 0 || address.Any(letter => !char.IsAsciiLetterOrDigit(letter) && !"-._:[],".Contains(letter)))
        {
            throw Unreadable();
        }

        return ConfigurationOptions.Parse(address);
    }

    private static ConfigurationOptions FromUri(string address)
    {
        const int defaultPort = 6379;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("redis" or "rediss") || uri.Host.Length == 0)
        {
            throw Unreadable();
        }

        var configuration = new ConfigurationOptions { Ssl = uri.Scheme == "rediss" };
        configuration.EndPoints.Add(uri.Host, uri.Port > 0 ? uri.Port : defaultPort);
        if (uri.UserInfo.Split(':', 2) is [_, var password])
        {
            configuration.Password = Uri.UnescapeDataString(password);
        }

        if (uri.AbsolutePath.Length > 1)
        {
            configuration.DefaultDatabase = int.TryParse(uri.AbsolutePath.AsSpan(1), out var database) && database >= 0
                ? database
                : throw Unreadable();
        }

        return configuration;
    }

    private static FormatException Unreadable() =>
        new("Give host:port, or redis://:password@host:port/database (rediss:// for TLS).");
}
