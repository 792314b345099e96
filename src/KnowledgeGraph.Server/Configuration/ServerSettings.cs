using KnowledgeGraph.Cache;
using KnowledgeGraph.Store.Neo4j;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.Configuration;

/// <summary>What an operator can set, each by an environment variable (or `--name value` on the command line).</summary>
internal sealed record ServerSettings
{
    /// <summary>`KG_DATA`: the folder of the database file. Default: `data` in the current folder.</summary>
    public required string DataFolder { get; init; }

    /// <summary>`KG_SEED`: the folder whose bundles are loaded at the start; empty for none. Default: the program's own.</summary>
    public required string SeedFolder { get; init; }

    /// <summary>`KG_MODEL`: the model file. Default: the program's own.</summary>
    public required string ModelFile { get; init; }

    /// <summary>`KG_GRAPHIQL`: the folder of GraphiQL's page and files. Default: the program's own.</summary>
    public required string GraphiQLFolder { get; init; }

    /// <summary>`KG_MAX_BODY_BYTES`: the largest request body. Default: 1 MiB.</summary>
    public int MaxBodyBytes { get; init; } = 1 << 20;

    /// <summary>`KG_MAX_DEPTH`: how many levels of fields an operation may nest. Default: 25.</summary>
    public int MaxDepth { get; init; } = 25;

    /// <summary>`KG_MAX_COST`: what an operation may cost (docs/cost.md). Default: 500,000.</summary>
    public long MaxCost { get; init; } = 500_000;

    /// <summary>`KG_TIMEOUT_SECONDS`: how long an operation may run. Default: 10.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>`KG_MAX_TOKENS`: how many lexical tokens a document may have. Default: 20,000.</summary>
    public int MaxTokens { get; init; } = 20_000;

    /// <summary>`KG_MAX_FIELDS`: how many fields an operation may select, fragments spread out. Default: 5,000.</summary>
    public int MaxFields { get; init; } = 5_000;

    /// <summary>`KG_MAX_ALIASES`: how many of them may have an alias. Default: 500.</summary>
    public int MaxAliases { get; init; } = 500;

    /// <summary>`KG_MAX_CONCURRENT_OPERATIONS`: how many one address may run at a time, on all transports
    /// together; 0 for no limit. Default: 256.</summary>
    public int MaxConcurrentOperations { get; init; } = 256;

    /// <summary>`KG_DOCUMENTS`: the folder of the trusted documents. Default: none.</summary>
    public string? DocumentsFolder { get; init; }

    /// <summary>`KG_DOCUMENTS_ONLY`: whether no other documents are served. Default: false.</summary>
    public bool DocumentsOnly { get; init; }

    /// <summary>`KG_PERSISTED_QUERIES`: how many documents clients may persist; 0 for none. Default: 1,000.</summary>
    public int PersistedQueries { get; init; } = 1_000;

    /// <summary>`KG_IDEMPOTENCY_DAYS`: how long the idempotency keys of mutations are good for. Default: 7 days.</summary>
    public TimeSpan IdempotencyKeysKeptFor { get; init; } = IdempotencyStamp.UsuallyKeptFor;

    /// <summary>`KG_CACHE_BYTES`: what answers may take in memory; 0 for no cache. Default: 64 MiB.</summary>
    public long CacheBytes { get; init; } = 64 << 20;

    /// <summary>`KG_REDIS`: the Redis that servers share; null for none. Keys begin with `KG_REDIS_PREFIX` (kg).</summary>
    public RedisOptions? Redis { get; init; }

    /// <summary>
    /// `KG_REVISION_LEASE_MS`: for how long the newest revision is known over Neo4j without asking, where there is a Redis; 0 to ask each time.
    /// Default: 100.
    /// </summary>
    public TimeSpan RevisionLease { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The Neo4j that holds the graph (<see cref="Neo4jSettings"/>); null for the embedded store.</summary>
    public Neo4jOptions? Neo4j { get; init; }

    public string DatabaseFile => Path.Combine(DataFolder, "graph.db");

    /// <summary>API keys and webhooks.</summary>
    public string RecordsFile => Path.Combine(DataFolder, "records.db");

    /// <exception cref="SettingException">A value isn't a number or out of its range.</exception>
    public static ServerSettings From(IConfiguration configuration)
    {
        var program = AppContext.BaseDirectory;
        return new ServerSettings
        {
            Neo4j = Neo4jSettings.From(configuration),
            DataFolder = Path.GetFullPath(configuration["KG_DATA"] ?? "data"),
            SeedFolder = configuration["KG_SEED"] ?? Path.Combine(program, "seed"),
            ModelFile = configuration["KG_MODEL"] ?? Path.Combine(program, "schema", "model.graphql"),
            GraphiQLFolder = Path.GetFullPath(configuration["KG_GRAPHIQL"] ?? Path.Combine(program, "graphiql")),
            MaxBodyBytes = (int)Number(configuration, "KG_MAX_BODY_BYTES", 1 << 20, 1 << 30),
            MaxDepth = (int)Number(configuration, "KG_MAX_DEPTH", 25, 1_000),
            MaxCost = Number(configuration, "KG_MAX_COST", 500_000, long.MaxValue),
            Timeout = TimeSpan.FromSeconds(Number(configuration, "KG_TIMEOUT_SECONDS", 10, 86_400)),
            MaxTokens = (int)Number(configuration, "KG_MAX_TOKENS", 20_000, 10_000_000),
            MaxFields = (int)Number(configuration, "KG_MAX_FIELDS", 5_000, 1_000_000),
            MaxAliases = (int)Number(configuration, "KG_MAX_ALIASES", 500, 1_000_000, least: 0),
            MaxConcurrentOperations = (int)Number(configuration, "KG_MAX_CONCURRENT_OPERATIONS", 256, 1_000_000, least: 0),
            DocumentsFolder = configuration["KG_DOCUMENTS"] is { Length: > 0 } folder ? folder : null,
            DocumentsOnly = DocumentsOnlyIn(configuration),
            PersistedQueries = (int)Number(configuration, "KG_PERSISTED_QUERIES", 1_000, 1_000_000, least: 0),
            Redis = RedisSettings.From(configuration),
            IdempotencyKeysKeptFor = TimeSpan.FromDays(Number(configuration, "KG_IDEMPOTENCY_DAYS", IdempotencyStamp.UsuallyKeptFor.Days, 3_650)),
            RevisionLease = TimeSpan.FromMilliseconds(Number(configuration, "KG_REVISION_LEASE_MS", 100, 1_000, least: 0)),
            CacheBytes = Number(configuration, "KG_CACHE_BYTES", 64 << 20, long.MaxValue, least: 0),
        };
    }

    private static bool DocumentsOnlyIn(IConfiguration configuration) =>
        (configuration["KG_DOCUMENTS_ONLY"] ?? string.Empty).ToLowerInvariant() switch
        {
            "" or "false" => false,
            "true" when configuration["KG_DOCUMENTS"] is { Length: > 0 } => true,
            "true" => throw new SettingException("KG_DOCUMENTS_ONLY is true: set KG_DOCUMENTS to the folder of the documents, too."),
            _ => throw new SettingException($"KG_DOCUMENTS_ONLY is \"{configuration["KG_DOCUMENTS_ONLY"]}\"; give true or false."),
        };

    internal static long Number(IConfiguration configuration, string name, long otherwise, long max, long least = 1)
    {
        if (configuration[name] is not { Length: > 0 } text)
        {
            return otherwise;
        }

        return long.TryParse(text, out var value) && value >= least && value <= max
            ? value
            : throw new SettingException($"{name} is \"{text}\"; give a whole number from {least} to {max}.");
    }
}

/// <summary>A setting that can't be used; the message says what to do.</summary>
internal sealed class SettingException(string message) : Exception(message);
