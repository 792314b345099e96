namespace KnowledgeGraph.GraphQL.Validation;

/// <summary>
/// The optimal string alignment distance (Damerau–Levenshtein without editing a substring twice), with one change: names that
/// differ by case alone are one edit apart, because that is the commonest mistake.
/// </summary>
internal static class EditDistance
{
    /// <returns>The number of edits, or null when there are more than <paramref name="most"/>.</returns>
    public static int? Measure(string left, string right, int most)
    {
        if (left == right)
        {
            return 0;
        }
        if (string.Equals(left, right, StringComparison.OrdinalIgnoreCase))
        {
            return 1;
        }
        return Math.Abs(left.Length - right.Length) > most
            ? null
            : Align(left.ToLowerInvariant(), right.ToLowerInvariant(), most);
    }

    private static int? Align(string a, string b, int most)
    {
        int[] twoAbove = new int[b.Length + 1];
        int[] above = [.. Enumerable.Range(0, b.Length + 1)];
        int[] row = new int[b.Length + 1];
        for (int i = 1; i <= a.Length; i++)
        {
            if (FillRow(a, b, i, row, above, twoAbove) > most)
            {
                return null;
            }
            (twoAbove, above, row) = (above, row, twoAbove);
        }
        return above[b.Length] <= most ? above[b.Length] : null;
    }

    /// <returns>The row's smallest cell: no later row holds a smaller one.</returns>
    private static int FillRow(string a, string b, int i, int[] row, int[] above, int[] twoAbove)
    {
        row[0] = i;
        int smallest = i;
        for (int j = 1; j <= b.Length; j++)
        {
            int substituted = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            int cell = Math.Min(substituted, Math.Min(above[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            {
                cell = Math.Min(cell, twoAbove[j - 2] + 1);
            }
            row[j] = cell;
            smallest = Math.Min(smallest, cell);
        }
        return smallest;
    }
}
