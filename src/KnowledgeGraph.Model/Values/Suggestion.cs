namespace KnowledgeGraph.Model;

/// <summary>What somebody may have meant by a name that is not known.</summary>
public static class Suggestion
{
    /// <summary>No name is longer, and comparing costs by the length.</summary>
    private const int MaxLength = 200;

    /// <summary>` — did you mean X?` for the nearest of the known names, or the other text when none is near.</summary>
    public static string DidYouMean(string written, IEnumerable<string> known, string otherwise = ".")
    {
        if (written.Length > MaxLength)
        {
            return otherwise;
        }

        var nearest = known
            .Select(name => (Name: name, Distance: Distance(written, name)))
            .Where(candidate => candidate.Distance <= Math.Max(1, written.Length * 2 / 5))
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return nearest.Name is null ? otherwise : $": did you mean {nearest.Name}?";
    }

    /// <summary>Edits between two names, without regard to case, neighbours that changed places counting as one
    /// (optimal string alignment).</summary>
    private static int Distance(string left, string right)
    {
        var (a, b) = (left.ToUpperInvariant(), right.ToUpperInvariant());
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                rows[i, j] = i == 0 ? j : j == 0 ? i : Best(rows, a, b, i, j);
            }
        }

        return rows[a.Length, b.Length];
    }

    private static int Best(int[,] rows, string a, string b, int i, int j)
    {
        var replaced = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        var best = Math.Min(replaced, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
        return i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] ? Math.Min(best, rows[i - 2, j - 2] + 1) : best;
    }
}
