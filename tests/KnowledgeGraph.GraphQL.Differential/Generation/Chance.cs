namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>Choices by a seeded source of chance.</summary>
internal static class Chance
{
    /// <summary>True once in so many times.</summary>
    public static bool OneIn(this Random random, int times) => random.Next(times) == 0;

    public static T Of<T>(this Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];

    /// <summary>One of the items; false when there is none.</summary>
    public static bool TryOf<T>(this Random random, IEnumerable<T> items, out T item)
    {
        T[] all = [.. items];
        item = all.Length > 0 ? random.Of(all) : default!;
        return all.Length > 0;
    }

    /// <summary>A name with a mistake in it, such as people make.</summary>
    public static string Misspelt(this Random random, string name)
    {
        int at = random.Next(name.Length);
        return random.Next(5) switch
        {
            0 when name.Length > 1 && at > 0 => name.Remove(at, 1),
            1 => name.Insert(at, "x"),
            2 => name + "s",
            3 when char.ToUpperInvariant(name[0]) != name[0] => char.ToUpperInvariant(name[0]) + name[1..],
            _ => name + random.Next(10),
        };
    }
}
