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

    public string DatabaseFile => Path.Combine(DataFolder, "graph.db");

    /// <exception cref="SettingException">A value isn't a number or out of its range.</exception>
    public static ServerSettings From(IConfiguration configuration)
    {
        var program = AppContext.BaseDirectory;
        return new ServerSettings
        {
            DataFolder = Path.GetFullPath(configuration["KG_DATA"] ?? "data"),
            SeedFolder = configuration["KG_SEED"] ?? Path.Combine(program, "seed"),
            ModelFile = configuration["KG_MODEL"] ?? Path.Combine(program, "schema", "model.graphql"),
            GraphiQLFolder = Path.GetFullPath(configuration["KG_GRAPHIQL"] ?? Path.Combine(program, "graphiql")),
            MaxBodyBytes = (int)Number(configuration, "KG_MAX_BODY_BYTES", 1 << 20, 1 << 30),
            MaxDepth = (int)Number(configuration, "KG_MAX_DEPTH", 25, 1_000),
            MaxCost = Number(configuration, "KG_MAX_COST", 500_000, long.MaxValue),
            Timeout = TimeSpan.FromSeconds(Number(configuration, "KG_TIMEOUT_SECONDS", 10, 86_400)),
        };
    }

    private static long Number(IConfiguration configuration, string name, long otherwise, long max)
    {
        if (configuration[name] is not { Length: > 0 } text)
        {
            return otherwise;
        }

        return long.TryParse(text, out var value) && value >= 1 && value <= max
            ? value
            : throw new SettingException($"{name} is \"{text}\"; give a whole number from 1 to {max}.");
    }
}

/// <summary>A setting that can't be used; the message says what to do.</summary>
internal sealed class SettingException(string message) : Exception(message);
