namespace KnowledgeGraph.Analysis;

/// <summary>The ids that rows name by number, in order.</summary>
/// <param name="Ids">Sorted by code points.</param>
/// <param name="Places">The place of each number among them.</param>
internal readonly record struct NumberedIds(string[] Ids, int[] Places)
{
    public static NumberedIds Of(
        IReadOnlyList<string?> ids, ReadOnlySpan<PositionEntry> rows, Func<PositionEntry, int> numberOf)
    {
        var isUsed = new bool[ids.Count];
        foreach (var row in rows)
        {
            isUsed[numberOf(row)] = true;
        }

        int[] numbers = [.. Enumerable.Range(0, ids.Count).Where(number => isUsed[number])];
        Array.Sort(numbers, (left, right) => string.CompareOrdinal(ids[left], ids[right]));
        var places = new int[ids.Count];
        for (var place = 0; place < numbers.Length; place++)
        {
            places[numbers[place]] = place;
        }

        return new NumberedIds([.. numbers.Select(number => ids[number]!)], places);
    }
}
