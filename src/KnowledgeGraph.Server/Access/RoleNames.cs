using System.Collections.Frozen;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.Access;

/// <summary>The roles as people write them.</summary>
internal static class RoleNames
{
    public const string Listed = "READER, EDITOR or ADMIN";

    public static FrozenDictionary<string, CallerRole> Names { get; } =
        new[] { CallerRole.Reader, CallerRole.Editor, CallerRole.Admin }.ToFrozenDictionary(Of, StringComparer.Ordinal);

    public static string Of(CallerRole role) => role.ToString().ToUpperInvariant();
}
