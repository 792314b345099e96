namespace KnowledgeGraph.Analysis;

/// <summary>Lets what somebody says count, too, for every body in which they hold an office on that day.</summary>
internal static class OfficeRollUp
{
    public static PositionColumns Of(PositionColumns columns)
    {
        var ids = new List<string?>(columns.TopicIds);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var entries = new List<PositionEntry>();
        foreach (var offices in columns.Offices.ToArray().GroupBy(office => office.Holder, StringComparer.Ordinal))
        {
            var rows = columns.RowsOf(columns.FindActor(offices.Key));
            for (var row = rows.From; row < rows.To; row++)
            {
                var entry = rows.Columns.EntryOf(row, 0);
                entries.AddRange(BodiesOn(entry.First, offices).Where(body => body != offices.Key).Select(body => entry with { Actor = NumberOf(body) }));
            }
        }

        return ColumnUpdate.Apply(columns, new PositionBatch(ids, entries, []), PositionBatch.Empty);

        int NumberOf(string body)
        {
            if (!numbers.TryGetValue(body, out var number))
            {
                ids.Add(body);
                number = numbers[body] = ids.Count - 1;
            }

            return number;
        }
    }

    /// <summary>Who is spoken for on a day, each once. What has no day is said in an office that always was and will be held.</summary>
    private static IEnumerable<string> BodiesOn(int day, IEnumerable<OfficeEntry> offices) =>
        offices.Where(office => Holds(office, day)).Select(office => office.Body).Distinct(StringComparer.Ordinal);

    private static bool Holds(OfficeEntry office, int day) => day == int.MinValue
        ? office.Holds == default
        : office.Holds.Contains(DateOnly.FromDayNumber(day));
}
