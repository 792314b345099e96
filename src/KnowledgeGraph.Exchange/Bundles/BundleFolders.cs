using System.Collections.Immutable;

namespace KnowledgeGraph.Exchange;

/// <summary>The bundles in a folder of bundles, such as `seed/`.</summary>
public static class BundleFolders
{
    /// <summary>What a folder that holds a mapping, which is told apart by it from a bundle, has instead of a bundle's files.</summary>
    public const string MappingFile = "mapping.yaml";

    /// <summary>
    /// Every folder in it that isn't hidden and holds no mapping, in the order of their names. None when the folder doesn't exist.
    /// </summary>
    public static ImmutableArray<string> Under(string parent) =>
        Directory.Exists(parent)
            ? [.. Directory.EnumerateDirectories(parent)
                .Where(folder => !Path.GetFileName(folder).StartsWith('.') && !File.Exists(Path.Combine(folder, MappingFile)))
                .Order(StringComparer.Ordinal)]
            : [];
}
