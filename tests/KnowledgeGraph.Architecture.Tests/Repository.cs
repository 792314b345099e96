using System.ComponentModel;
using System.Diagnostics;

namespace KnowledgeGraph.Architecture.Tests;

/// <summary>The checked-out repository that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The files under version control, new ones included, by their paths from the root.</summary>
    public static IReadOnlyList<string> Files { get; } = ListFiles();

    public static IEnumerable<string> CSharpFiles => Files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal));

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    /// <summary>The names of the projects that lie under a folder.</summary>
    public static IEnumerable<string> Projects(string folder) => Files
        .Where(file => file.StartsWith($"{folder}/", StringComparison.Ordinal) && file.EndsWith(".csproj", StringComparison.Ordinal))
        .Select(file => Path.GetFileNameWithoutExtension(file));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("These tests read the repository and so have to lie in it.");
        }

        return folder.FullName;
    }

    private static string[] ListFiles()
    {
        var git = new ProcessStartInfo("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
        };
        try
        {
            using var process = Process.Start(git)!;
            var files = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? Existing(files.Split('\0', StringSplitOptions.RemoveEmptyEntries)) : Walk();
        }
        catch (Win32Exception)
        {
            return Walk();
        }
    }

    /// <summary>What there is where git isn't: all but what builds leave behind.</summary>
    private static string[] Walk() =>
        Existing(Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => part is "bin" or "obj" or "node_modules" or ".git")));

    private static string[] Existing(IEnumerable<string> files) =>
        [.. files.Where(file => File.Exists(Path.Combine(Root, file))).Order(StringComparer.Ordinal)];
}
