using System.CommandLine;
using KnowledgeGraph.Server.Configuration;

namespace KnowledgeGraph.Server.CommandLine;

/// <summary>
/// Which store to use, on the command line of every command that uses one. A secret is given in a file or the environment: what
/// stands on a command line is for everybody on the machine to see.
/// </summary>
internal static class StoreOptions
{
    private static readonly (Option<string> Option, string Setting)[] All =
    [
        (new("--store") { Description = "embedded or neo4j. Default: neo4j where KG_NEO4J names one." }, Neo4jSettings.Store),
        (new("--neo4j") { Description = "Its address: bolt://localhost:7687, or http://localhost:7474." }, Neo4jSettings.Address),
        (new("--neo4j-user") { Description = "Default: neo4j." }, Neo4jSettings.User),
        (new("--neo4j-password-file") { Description = "A file that holds the password." }, Neo4jSettings.PasswordFile),
        (new("--neo4j-token-file") { Description = "A file that holds a bearer token, in place of user and password." }, Neo4jSettings.TokenFile),
        (new("--neo4j-database") { Description = "Default: neo4j." }, Neo4jSettings.Database),
    ];

    public static void AddTo(Command command)
    {
        foreach (var (option, _) in All)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What was given, as ASP.NET Core's configuration takes it from a command line.</summary>
    public static IEnumerable<string> AsArguments(ParseResult result) => Given(result).Select(each => $"--{each.Key}={each.Value}");

    /// <summary>What was given, by the settings' names.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Given(ParseResult result) =>
        from each in All
        let value = result.GetValue(each.Option)
        where value is not null
        select KeyValuePair.Create(each.Setting, (string?)value);
}
