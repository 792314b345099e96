namespace KnowledgeGraph.Store.Neo4j;

/// <summary>Where the server is and how to get in.</summary>
/// <param name="Address">
/// Of its Bolt or its HTTP connector, which says how to speak to it: `bolt://localhost:7687`, encrypted `bolt+s://…` (or, whatever
/// certificate it shows, `bolt+ssc://…`); `http://localhost:7474`, encrypted `https://…`.
/// </param>
/// <param name="Database">The database's name; Community has one, `neo4j`.</param>
public sealed record Neo4jOptions(Uri Address, string Database = "neo4j")
{
    internal const string Bolt = "bolt";
    internal const string BoltSelfSigned = "bolt+ssc";
    private const string BoltEncrypted = "bolt+s";

    /// <summary>Null where the server asks for none.</summary>
    public Neo4jCredentials? Credentials { get; init; }

    /// <summary>How many requests are under way at a time; further ones wait. Some 16 keep two cores of the server busy.</summary>
    public int MaxConnections { get; init; } = 64;

    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often a statement or a transaction is repeated that failed for a passing reason.</summary>
    public int Retries { get; init; } = 6;

    /// <summary>How often the database is asked, for those who follow changes, whether another process has written.</summary>
    public TimeSpan LookInterval { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>What leases are measured by: it only has to go on evenly (docs/decisions/0014).</summary>
    internal TimeProvider LeaseClock { get; init; } = TimeProvider.System;

    /// <summary>Whether the address is that of a Bolt connector.</summary>
    internal bool IsBolt => IsBoltScheme(Address.Scheme);

    /// <summary>Reads `bolt://user:password@host:7687/database`; what isn't a letter or digit in user and password may be percent-encoded.</summary>
    /// <exception cref="FormatException">It isn't one. The message doesn't repeat the text, which may hold a password.</exception>
    public static Neo4jOptions Parse(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || !(uri.Scheme is "http" or "https" || IsBoltScheme(uri.Scheme)) || uri.Host.Length == 0
            || uri.Query.Length > 0 || uri.Fragment.Length > 0 || uri.Segments.Length > 2)
        {
            throw new FormatException(
                "The address of a Neo4j is given as bolt://user:password@host:7687 or http://user:password@host:7474 (encrypted: bolt+s, https), "
                + "with /database behind it where it isn't “neo4j”.");
        }

        var database = Uri.UnescapeDataString(uri.AbsolutePath.Trim('/'));
        var user = uri.UserInfo.Split(':', 2);
        return new Neo4jOptions(new Uri(uri.GetLeftPart(UriPartial.Scheme) + uri.Authority), database.Length > 0 ? database : "neo4j")
        {
            Credentials = uri.UserInfo.Length == 0
                ? null
                : new BasicCredentials(Uri.UnescapeDataString(user[0]), user.Length > 1 ? Uri.UnescapeDataString(user[1]) : string.Empty),
        };
    }

    private static bool IsBoltScheme(string scheme) => scheme is Bolt or BoltEncrypted or BoltSelfSigned;
}

/// <summary>What the server is shown with each request.</summary>
public abstract record Neo4jCredentials;

public sealed record BasicCredentials(string User, string Password) : Neo4jCredentials
{
    /// <summary>Without the password, wherever it is printed.</summary>
    public override string ToString() => $"user {User}";
}

public sealed record BearerCredentials(string Token) : Neo4jCredentials
{
    /// <summary>Without the token, wherever it is printed.</summary>
    public override string ToString() => "a token";
}
