namespace KnowledgeGraph.Model;

/// <summary>How an amount's value is meant.</summary>
public enum AmountBound : byte
{
    Exact,
    About,
    AtLeast,
    UpTo,
}

/// <summary>The names of bounds in GraphQL, bundles and exports.</summary>
public static class AmountBounds
{
    /// <summary>The names in the order of the enum.</summary>
    public static IReadOnlyList<string> Names { get; } = ["EXACT", "ABOUT", "AT_LEAST", "UP_TO"];

    public static string Name(this AmountBound bound) => Names[(int)bound];

    public static bool TryParse(string text, out AmountBound bound)
    {
        for (var i = 0; i < Names.Count; i++)
        {
            if (Names[i] == text)
            {
                bound = (AmountBound)i;
                return true;
            }
        }

        bound = default;
        return false;
    }
}
