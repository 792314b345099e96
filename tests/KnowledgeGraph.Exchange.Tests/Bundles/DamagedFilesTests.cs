using System.Text;

namespace KnowledgeGraph.Exchange.Tests.Bundles;

/// <summary>Whatever stands in the files, reading ends with a bundle or with problems that have a place.</summary>
public sealed class DamagedFilesTests
{
    private const int Rounds = 1500;

    private static readonly string[] Fragments =
    [
        "\t", "\n", "\r", ": ", "- ", "? ", "[", "]", "{", "}", ",", "&a ", "*a", "!", "!!str ", "|\n", ">-\n", "'", "\"", "\\", "\\u", "#", "%", "@", "`",
        "---\n", "...\n", "%YAML 1.2\n", "<<: ", "~", "null", "\0", "\u0085", "\u2028", "\uFEFF", "😀", "é", "  ", "key:", "0", "\"\\ud800\"", "!<tag:x>",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Reading_never_fails_otherwise(int seed)
    {
        var random = new Random(seed);
        var files = new[] { TrialBundle.Source, TrialBundle.Nodes, TrialBundle.Claims };
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = files.Select(file => Damage(random, file)).ToArray();
            var problems = new ProblemList();

            var bundle = BundleReader.Draft(new BundleFiles("trial", bytes[0], bytes[1], bytes[2]), TestFiles.Model, problems).ToBundle();

            Assert.True(bundle is not null || !problems.IsEmpty);
            Assert.All(problems.ToSorted(), problem => Assert.True(problem.Line > 0 && problem.Column > 0, problem.ToString()));
        }
    }

    private static byte[] Damage(Random random, string file)
    {
        var text = new StringBuilder(file);
        for (var i = random.Next(4); i > 0; i--)
        {
            var place = random.Next(text.Length);
            if (random.Next(3) == 0)
            {
                text.Remove(place, Math.Min(random.Next(12), text.Length - place));
            }
            else
            {
                text.Insert(place, Fragments[random.Next(Fragments.Length)]);
            }
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        if (random.Next(20) == 0)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes;
    }
}
