using System.Text;

namespace KnowledgeGraph.Exchange.Tests;

/// <summary>A folder of bundles in the temporary folder, removed when the test is over.</summary>
internal sealed class BundleParent : IDisposable
{
    public BundleParent() => Folder = Directory.CreateTempSubdirectory("bundles-").FullName;

    public string Folder { get; }

    public string Write(string name, string source, string nodes = "", string claims = "")
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, name)).FullName;
        File.WriteAllText(Path.Combine(folder, "source.yaml"), source);
        File.WriteAllText(Path.Combine(folder, "nodes.yaml"), nodes);
        File.WriteAllText(Path.Combine(folder, "claims.yaml"), claims);
        return folder;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

/// <summary>A small sound bundle named `trial`, of which tests replace one file.</summary>
internal static class TrialBundle
{
    public const string Source = """
        bundle: trial
        title: A trial
        sources:
          - key: source/paper
            name: The Paper

        """;

    public const string Nodes = """
        Country:
          - key: country/fra
            name: France
            isoAlpha3: FRA
        Topic:
          - key: topic/truce
            name: A truce

        """;

    public const string Claims = """
        Stance:
          - holder: country/fra
            topic: topic/truce
            position: SUPPORTS
            validFrom: 2025-03-06
            evidence:
              - source: source/paper

        """;

    public static BundleReading Read(string source = Source, string nodes = Nodes, string claims = Claims)
    {
        using var parent = new BundleParent();
        return BundleReader.Read(parent.Write("trial", source, nodes, claims), TestFiles.Model);
    }

    public static Bundle Sound(string source = Source, string nodes = Nodes, string claims = Claims)
    {
        var reading = Read(source, nodes, claims);
        Assert.Equal([], reading.Problems);
        return reading.Bundle!;
    }

    /// <summary>What is told of the bundle, one line for each problem.</summary>
    public static string[] Problems(string source = Source, string nodes = Nodes, string claims = Claims) =>
        [.. Read(source, nodes, claims).Problems.Select(problem => problem.ToString())];

    /// <summary>What is told when one file has these bytes.</summary>
    public static string[] ProblemsOfBytes(string file, params byte[] bytes)
    {
        using var parent = new BundleParent();
        var folder = parent.Write("trial", Source, Nodes, Claims);
        File.WriteAllBytes(Path.Combine(folder, file), bytes);
        return [.. BundleReader.Read(folder, TestFiles.Model).Problems.Select(problem => problem.ToString())];
    }

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
