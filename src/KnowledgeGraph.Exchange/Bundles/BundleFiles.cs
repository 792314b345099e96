using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Exchange;

/// <summary>The files of a bundle as they were when they were read, once, for hash and content alike.</summary>
/// <param name="Name">The folder's name.</param>
internal sealed record BundleFiles(string Name, byte[] Source, byte[] Nodes, byte[] Claims)
{
    public const string SourceFile = "source.yaml";
    public const string NodesFile = "nodes.yaml";
    public const string ClaimsFile = "claims.yaml";

    private static readonly ImmutableArray<string> Known = [SourceFile, NodesFile, ClaimsFile];

    /// <summary>A file's name in messages: `background/claims.yaml`.</summary>
    public string Label(string file) => $"{Name}/{file}";

    /// <summary>Reads the folder's files, or returns null when some can't be.</summary>
    public static BundleFiles? Read(string folder, ProblemList problems)
    {
        var name = NameOf(folder);
        if (!Directory.Exists(folder))
        {
            problems.Add(name, $"The folder {folder} doesn't exist: check the path.");
            return null;
        }

        RefuseStrays(name, folder, problems);
        var source = ReadFile(name, folder, SourceFile, problems);
        var nodes = ReadFile(name, folder, NodesFile, problems);
        var claims = ReadFile(name, folder, ClaimsFile, problems);
        return source is null || nodes is null || claims is null ? null : new BundleFiles(name, source, nodes, claims);
    }

    /// <summary>The name that a bundle in this folder has.</summary>
    public static string NameOf(string folder) => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));

    /// <summary>SHA-256 over the model's version and each file, so that a bundle is checked anew when either changes.</summary>
    public string HashFor(string modelVersion)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in (ReadOnlySpan<byte[]>)[Encoding.UTF8.GetBytes(modelVersion), Source, Nodes, Claims])
        {
            hash.AppendData(BitConverter.GetBytes((long)part.Length));
            hash.AppendData(part);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static byte[]? ReadFile(string name, string folder, string file, ProblemList problems)
    {
        var path = Path.Combine(folder, file);
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > YamlText.MaxBytes })
            {
                problems.Add($"{name}/{file}", YamlText.TooLarge);
                return null;
            }

            return File.ReadAllBytes(path);
        }
        catch (FileNotFoundException)
        {
            problems.Add($"{name}/{file}", $"The file is missing: a bundle has {string.Join(", ", Known)}. A file that has nothing to say may be empty.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add($"{name}/{file}", "The file can't be read: check that it is a file and that you may read it.");
        }

        return null;
    }

    private static void RefuseStrays(string name, string folder, ProblemList problems)
    {
        foreach (var path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            var file = Path.GetFileName(path);
            if (Path.GetExtension(file) is ".yaml" or ".yml" && !Known.Contains(file))
            {
                problems.Add($"{name}/{file}", $"Nothing reads this file: a bundle has {string.Join(", ", Known)}. Rename it or move it away.");
            }
        }
    }
}
