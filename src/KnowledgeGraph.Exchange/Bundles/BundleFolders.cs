using System.Collections.Immutable;

namespace KnowledgeGraph.Exchange;

/// <summary>The bundles in a folder of bundles, such as `seed/`.</summary>
public static class BundleFolders
{
    /// <summary>Every folder in it that isn't hidden, in the order of their names. None when the folder doesn't exist.</summary>
    public static ImmutableArray<string> Under(string parent) =>
        Directory.Exists(parent)
            ? [.. Directory.EnumerateDirectories(parent)
                .Where(folder => !Path.GetFileName(folder).StartsWith('.'))
                .Order(StringComparer.Ordinal)]
            : [];
}
