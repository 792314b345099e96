using System.Text.RegularExpressions;

namespace KnowledgeGraph.Server.Tests.Docs;

/// <summary>What can be set is what the pages say can be set.</summary>
public sealed partial class SettingsTests
{
    [Fact]
    public void Every_setting_that_the_program_reads_is_in_the_readme_or_the_docs()
    {
        var read = Sources("src", "*.cs").SelectMany(file => Quoted().Matches(File.ReadAllText(file))).Select(name => name.Groups[1].Value);
        var told = Sources("docs", "*.md")
            .Append(Path.Combine(Repository.Root, "README.md"))
            .SelectMany(page => Name().Matches(File.ReadAllText(page)))
            .Select(name => name.Value)
            .ToHashSet(StringComparer.Ordinal);
        var settings = read.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.Contains("KG_DATA", settings);
        Assert.Equal([], settings.Where(setting => !told.Contains(setting)));
    }

    private static IEnumerable<string> Sources(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    /// <summary>A name as code has it: by itself in quotes.</summary>
    [GeneratedRegex("\"(KG_[A-Z0-9_]*[A-Z0-9])\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("KG_[A-Z0-9_]*[A-Z0-9]")]
    private static partial Regex Name();
}
