using KnowledgeGraph.Store.Neo4j;

namespace KnowledgeGraph.Server.Configuration;

/// <summary>
/// Which store holds the graph: `KG_STORE` (`embedded` or `neo4j`; without it, Neo4j where `KG_NEO4J` names one), and for Neo4j its
/// address in `KG_NEO4J`, whose parts `KG_NEO4J_USER`, `KG_NEO4J_PASSWORD` or `KG_NEO4J_TOKEN` (or a file that holds one) and
/// `KG_NEO4J_DATABASE` replace.
/// </summary>
internal static class Neo4jSettings
{
    public const string Store = "KG_STORE";
    public const string Address = "KG_NEO4J";
    public const string User = "KG_NEO4J_USER";
    public const string Password = "KG_NEO4J_PASSWORD";
    public const string PasswordFile = "KG_NEO4J_PASSWORD_FILE";
    public const string Token = "KG_NEO4J_TOKEN";
    public const string TokenFile = "KG_NEO4J_TOKEN_FILE";
    public const string Database = "KG_NEO4J_DATABASE";

    private const string DefaultAddress = "bolt://localhost:7687";

    /// <returns>Null for the embedded store.</returns>
    /// <exception cref="SettingException">A value can't be used. No message repeats a secret.</exception>
    public static Neo4jOptions? From(IConfiguration configuration)
    {
        var address = Given(configuration, Address);
        return (Given(configuration, Store)?.ToLowerInvariant(), address) switch
        {
            ("embedded", _) or (null, null) => null,
            ("neo4j", _) or (null, _) => Complete(configuration, Parse(address ?? DefaultAddress)),
            var (other, _) => throw new SettingException($"{Store} is \"{other}\"; give embedded or neo4j."),
        };
    }

    private static Neo4jOptions Parse(string address)
    {
        try
        {
            return Neo4jOptions.Parse(address);
        }
        catch (FormatException failure)
        {
            throw new SettingException($"{Address} can't be used. {failure.Message}");
        }
    }

    private static Neo4jOptions Complete(IConfiguration configuration, Neo4jOptions options)
    {
        var token = Secret(configuration, Token, TokenFile);
        var password = Secret(configuration, Password, PasswordFile);
        var user = Given(configuration, User);
        var basic = options.Credentials as BasicCredentials;
        if (token is not null && (password ?? user) is not null)
        {
            throw new SettingException($"{Token} and {User} are both given: a server is shown one or the other.");
        }

        return options with
        {
            Database = Given(configuration, Database) ?? options.Database,
            Credentials = token is not null ? new BearerCredentials(token)
                : (password ?? user) is null ? basic
                : new BasicCredentials(user ?? basic?.User ?? "neo4j", password ?? basic?.Password ?? string.Empty),
        };
    }

    private static string? Secret(IConfiguration configuration, string name, string fileName)
    {
        if (Given(configuration, fileName) is not { } file)
        {
            return Given(configuration, name);
        }

        return File.Exists(file)
            ? File.ReadAllText(file).TrimEnd('\r', '\n')
            : throw new SettingException($"{fileName} names {file}, and there is no such file.");
    }

    private static string? Given(IConfiguration configuration, string name) =>
        configuration[name] is { Length: > 0 } value ? value : null;
}
