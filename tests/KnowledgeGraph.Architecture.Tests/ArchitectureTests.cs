using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KnowledgeGraph.Architecture.Tests;

/// <summary>Rules that hold for the repository as a whole.</summary>
public sealed partial class ArchitectureTests
{
    private const int MaxFileLines = 400;
    private const int MaxFunctionLines = 59;
    private const string Prefix = "KnowledgeGraph.";

    /// <summary>What each project may refer to: the layers, from the bottom. `Server` is the host and may refer to all.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["GraphQL"] = [],
        ["Model"] = ["GraphQL"],
        ["Traversal"] = ["GraphQL", "Model"],
        ["Analysis"] = ["Traversal"],
        ["Store.Embedded"] = ["Traversal"],
        ["Store.Neo4j"] = ["Traversal"],
        ["Cache"] = ["Traversal"],
        ["Exchange"] = ["Traversal"],
        ["Server"] = ["GraphQL", "Model", "Traversal", "Analysis", "Store.Embedded", "Store.Neo4j", "Cache", "Exchange"],
    };

    [Fact]
    public void Projects_refer_only_to_the_layers_below()
    {
        var forbidden =
            from file in Repository.Files
            where file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".csproj", StringComparison.Ordinal)
            let project = Path.GetFileNameWithoutExtension(file)[Prefix.Length..]
            from reference in XDocument.Parse(Repository.Read(file)).Descendants("ProjectReference")
            let name = Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))[Prefix.Length..]
            where !Allowed[project].Contains(name)
            select $"{project} refers to {name}";

        AssertNone(forbidden);
    }

    [Fact]
    public void Each_project_has_tests()
    {
        var tests = Repository.Projects("tests").ToHashSet();

        AssertNone(Repository.Projects("src").Where(project => !tests.Contains($"{project}.Tests")));
    }

    [Fact]
    public void Each_project_is_in_the_solution()
    {
        var solution = Repository.Read("KnowledgeGraph.sln");

        AssertNone(Repository.Projects("src").Concat(Repository.Projects("tests")).Where(project => !solution.Contains($"\"{project}\"")));
    }

    [Fact]
    public void No_file_is_too_long() => AssertNone(SourceCode.Files.Where(file => file.Lines > MaxFileLines));

    [Fact]
    public void No_function_is_too_long() => AssertNone(SourceCode.Functions.Where(function => function.Lines > MaxFunctionLines));

    [Fact]
    public void Time_and_chance_are_injected()
    {
        var found =
            from tree in SourceCode.Trees
            from access in tree.Root.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            where ClockOrChance().IsMatch(access.ToString())
            select $"{tree.File}:{SourceCode.LineOf(access.GetFirstToken())}: {access}";

        AssertNone(found);
    }

    [Fact]
    public void Every_file_is_parsed_without_errors()
    {
        var errors =
            from tree in SourceCode.Trees
            from diagnostic in tree.Root.GetDiagnostics()
            select $"{tree.File}: {diagnostic}";

        AssertNone(errors);
    }

    [Fact]
    public void No_file_names_a_machine_s_folders_or_a_package_registry()
    {
        var found =
            from file in Repository.Files
            where IsText(file)
            from line in Repository.Read(file).Split('\n').Select((text, index) => (text, number: index + 1))
            where Places().IsMatch(line.text)
            select $"{file}:{line.number}";

        AssertNone(found);
    }

    [Fact]
    public void The_sizes_are_reported()
    {
        var output = TestContext.Current.TestOutputHelper!;
        foreach (var (title, measured) in new[] { ("file", SourceCode.Files), ("function", SourceCode.Functions) })
        {
            var all = measured.OrderBy(each => each.Lines).ToArray();
            Assert.NotEmpty(all);
            output.WriteLine(
                $"lines per {title}: {all.Length} of them, median {Percentile(all, 50)}, 90th percentile {Percentile(all, 90)}, "
                + $"longest {all[^1].Lines} ({all[^1].Name})");
        }
    }

    /// <summary>Shows all of them when there are some; xunit's own message for collections cuts them short.</summary>
    private static void AssertNone(IEnumerable<object> found)
    {
        var lines = string.Join(Environment.NewLine, found);
        Assert.True(lines.Length == 0, lines);
    }

    /// <summary>The nearest rank of a percentile.</summary>
    private static int Percentile(Measured[] sorted, int percent) => sorted[((sorted.Length * percent) + 99) / 100 - 1].Lines;

    private static bool IsText(string file) => Path.GetExtension(file) is not (".db" or ".png" or ".jpg" or ".ico" or ".woff2" or ".gz");

    [GeneratedRegex(@"(^|\.)((DateTime|DateTimeOffset)\.(Now|UtcNow|Today)|Random\.Shared)$")]
    private static partial Regex ClockOrChance();

    /// <summary>Written so that it doesn't find itself.</summary>
    [GeneratedRegex(@"(?<![\w.\]])/(work|root|home/\w+|tmp)/|[A-Z]:\\Users\\|registry\.npmjs\b|\bnuget\.or[g]|\bpypi\.or[g]")]
    private static partial Regex Places();
}
