using System.Globalization;

namespace KnowledgeGraph.Store.Neo4j.Connection;

/// <summary>Statements here use what Neo4j has since 5.26, its version with long-term support.</summary>
internal static class ServerVersion
{
    private static readonly Version Oldest = new(5, 26);

    /// <exception cref="Neo4jOpenException">The server is older.</exception>
    public static async ValueTask CheckAsync(ICypherConnection connection, CancellationToken cancellationToken)
    {
        using var result = await connection.ReadAsync(
            new("CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions[0]"), cancellationToken);
        var version = result.Single().String;
        if (!IsSupported(version))
        {
            throw new Neo4jOpenException($"The server is a Neo4j {version}; 5.26 or a later one is needed.");
        }
    }

    /// <param name="version">As `5.26.31`, `2025.10.1` or `5.27-aura`.</param>
    internal static bool IsSupported(string version)
    {
        var parts = version.Split('.', '-');
        return parts.Length >= 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minor)
            && new Version(major, minor) >= Oldest;
    }
}
