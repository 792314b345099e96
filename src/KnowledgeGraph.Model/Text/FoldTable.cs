using System.Text;

namespace KnowledgeGraph.Model;

/// <summary>
/// What characters beyond ASCII fold to where that isn't their lower case, from folds.txt. A table of our own, because the
/// runtime's normalization needs ICU, which the program does without (`InvariantGlobalization`), and would differ between
/// machines.
/// </summary>
internal static class FoldTable
{
    private static readonly Dictionary<int, string> Folds = Read();

    /// <summary>What a character folds to, or null when its lower case does.</summary>
    public static string? Find(Rune character) => Folds.GetValueOrDefault(character.Value);

    private static Dictionary<int, string> Read()
    {
        using var stream = typeof(FoldTable).Assembly.GetManifestResourceStream("folds.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var folds = new Dictionary<int, string>(5600);
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var folded = line[..tab];
            foreach (var character in line.AsSpan(tab + 1).EnumerateRunes())
            {
                folds.Add(character.Value, folded);
            }
        }

        return folds;
    }
}
