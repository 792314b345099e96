using KnowledgeGraph.Server.Configuration;

namespace KnowledgeGraph.Server.Access;

/// <summary>What an operator can set about who may do what.</summary>
internal sealed record AccessSettings
{
    /// <summary>`KG_READ`: `open`, the default, or `keys`, and then reading takes a credential, too.</summary>
    public bool IsReadingOpen { get; init; } = true;

    /// <summary>`KG_RATE_PER_KEY`: operations that one caller with a credential may start in a minute; 0, the default, for no limit.</summary>
    public int RatePerKey { get; init; }

    /// <summary>`KG_RATE_PER_ADDRESS`: the same for all callers without one at one address.</summary>
    public int RatePerAddress { get; init; }

    public bool HasRates => RatePerKey > 0 || RatePerAddress > 0;

    /// <summary>Tokens that are taken beside API keys, or null for none.</summary>
    public TokenSettings? Tokens { get; init; }

    /// <exception cref="SettingException">A value can't be used.</exception>
    public static AccessSettings From(IConfiguration configuration) => new()
    {
        IsReadingOpen = (configuration["KG_READ"] ?? string.Empty).ToLowerInvariant() switch
        {
            "" or "open" => true,
            "keys" => false,
            var other => throw new SettingException($"KG_READ is \"{other}\"; give open or keys."),
        },
        RatePerKey = (int)ServerSettings.Number(configuration, "KG_RATE_PER_KEY", 0, 1_000_000_000, least: 0),
        RatePerAddress = (int)ServerSettings.Number(configuration, "KG_RATE_PER_ADDRESS", 0, 1_000_000_000, least: 0),
        Tokens = TokenSettings.From(configuration),
    };
}
