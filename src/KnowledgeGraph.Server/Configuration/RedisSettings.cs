using KnowledgeGraph.Cache;

namespace KnowledgeGraph.Server.Configuration;

/// <summary>
/// The Redis that servers of one graph share: `KG_REDIS` (its address), `KG_REDIS_PASSWORD` or a file that holds it in
/// `KG_REDIS_PASSWORD_FILE`, `KG_REDIS_PREFIX` (what its keys begin with), `KG_REDIS_TTL_SECONDS` (how long answers are kept there) and
/// `KG_REDIS_TIMEOUT_MS` (how long it is waited for).
/// </summary>
internal static class RedisSettings
{
    public const string Address = "KG_REDIS";
    public const string Password = "KG_REDIS_PASSWORD";
    public const string PasswordFile = "KG_REDIS_PASSWORD_FILE";
    public const string Prefix = "KG_REDIS_PREFIX";
    public const string TimeToLive = "KG_REDIS_TTL_SECONDS";
    public const string Timeout = "KG_REDIS_TIMEOUT_MS";

    /// <returns>Null where there is none.</returns>
    /// <exception cref="SettingException">A value can't be used. No message repeats a secret.</exception>
    public static RedisOptions? From(IConfiguration configuration)
    {
        if (configuration[Address] is not { Length: > 0 } address)
        {
            return null;
        }

        var options = Parse(address);
        options.Configuration.Password = Secret(configuration) ?? options.Configuration.Password;
        return options with
        {
            Prefix = configuration[Prefix] is { Length: > 0 } prefix ? prefix : options.Prefix,
            TimeToLive = TimeSpan.FromSeconds(ServerSettings.Number(configuration, TimeToLive, 3_600, 30 * 24 * 3_600)),
            Patience = TimeSpan.FromMilliseconds(ServerSettings.Number(configuration, Timeout, 100, 60_000)),
        };
    }

    private static RedisOptions Parse(string address)
    {
        try
        {
            return RedisOptions.Parse(address);
        }
        catch (FormatException failure)
        {
            throw new SettingException($"{Address} can't be used. {failure.Message}");
        }
    }

    private static string? Secret(IConfiguration configuration)
    {
        if (configuration[PasswordFile] is not { Length: > 0 } file)
        {
            return configuration[Password] is { Length: > 0 } given ? given : null;
        }

        return File.Exists(file)
            ? File.ReadAllText(file).TrimEnd('\r', '\n')
            : throw new SettingException($"{PasswordFile} names {file}, and there is no such file.");
    }
}
