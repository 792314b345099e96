namespace KnowledgeGraph.Server.Reconciliation;

/// <summary>What a client gave, as messages repeat it.</summary>
internal static class Shown
{
    private const int Longest = 60;

    /// <summary>Cut to what helps to find it, without control characters.</summary>
    public static string Of(string text)
    {
        var end = Math.Min(text.Length, Longest);
        end -= end > 0 && end < text.Length && char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
        var start = string.Concat(text[..end].Select(character => char.IsControl(character) ? ' ' : character));
        return end < text.Length ? start + "…" : start;
    }
}
