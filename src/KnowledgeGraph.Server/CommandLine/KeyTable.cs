using System.Globalization;
using KnowledgeGraph.Server.Access;

namespace KnowledgeGraph.Server.CommandLine;

/// <summary>API keys for people to read.</summary>
internal static class KeyTable
{
    public static string Describe(ApiKey key) => $"{key.Id} {RoleNames.Of(key.Role)} {key.Name}";

    /// <summary>A line for each key, the columns one under the other.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<ApiKey> keys, DateTimeOffset now) => keys.Select(
        key => $"{key.Id}  {RoleNames.Of(key.Role),-6}  {key.CreatedAt.UtcDateTime:yyyy-MM-dd}  {StateOf(key, now),-18}  {key.Name}");

    /// <summary>The day alone where a key ends with its beginning, as `--expires 2027-01-31` has it.</summary>
    private static string Of(DateTimeOffset end) =>
        end.UtcDateTime.ToString(end.UtcDateTime.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);

    private static string StateOf(ApiKey key, DateTimeOffset now) => key switch
    {
        { RevokedAt: { } revoked } => $"revoked {revoked.UtcDateTime:yyyy-MM-dd}",
        { ExpiresAt: { } ended } when ended <= now => $"expired {ended.UtcDateTime:yyyy-MM-dd}",
        { ExpiresAt: { } end } => $"until {Of(end)}",
        _ => "holds",
    };
}
