namespace KnowledgeGraph.GraphQL.Validation;

/// <summary>“Did you mean …?”: the known names nearest to one that is not known.</summary>
internal static class Suggestions
{
    private const int MostSuggested = 5;

    /// <summary>A name longer than this is no typing mistake, and measuring it would take time.</summary>
    private const int LongestInput = 200;

    /// <summary>A sentence to append to a message, with a space in front; empty when no name is near.</summary>
    public static string For(string input, IEnumerable<string> known) => Sentence(Nearest(input, known));

    /// <summary>The known names that a few edits turn into <paramref name="input"/>, nearest first.</summary>
    public static IReadOnlyList<string> Nearest(string input, IEnumerable<string> known)
    {
        if (input.Length > LongestInput)
        {
            return [];
        }
        int threshold = (int)(input.Length * 0.4) + 1;
        List<(string Name, int Distance)> near = [];
        foreach (string name in known)
        {
            if (EditDistance.Measure(input, name, threshold) is { } distance)
            {
                near.Add((name, distance));
            }
        }
        return [.. near.OrderBy(n => n.Distance).ThenBy(n => n.Name, NaturalOrder.Instance).Select(n => n.Name)];
    }

    /// <summary>“ Did you mean SUBJECT "a", "b", or "c"?”, with a space in front; empty for no names.</summary>
    public static string Sentence(IReadOnlyList<string> names, string? subject = null)
    {
        if (names.Count == 0)
        {
            return "";
        }
        string start = subject is null ? " Did you mean " : $" Did you mean {subject} ";
        List<string> quoted = [.. names.Take(MostSuggested).Select(name => $"\"{name}\"")];
        string last = quoted[^1];
        quoted.RemoveAt(quoted.Count - 1);
        return quoted.Count switch
        {
            0 => $"{start}{last}?",
            1 => $"{start}{quoted[0]} or {last}?",
            _ => $"{start}{string.Join(", ", quoted)}, or {last}?",
        };
    }
}
