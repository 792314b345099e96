namespace KnowledgeGraph.Analysis;

/// <summary>Lets what somebody says count, too, for every body in which they hold an office on that day.</summary>
internal static class OfficeRollUp
{
    public static PositionColumns Of(PositionColumns columns)
    {
        var bodies = new Dictionary<string, List<OfficeEntry>>(StringComparer.Ordinal);
        foreach (var office in columns.Offices)
        {
            if (!bodies.TryGetValue(office.Holder, out var held))
            {
                bodies.Add(office.Holder, held = []);
            }

            held.Add(office);
        }

        var ids = new List<string?>([.. columns.ActorIds, .. columns.TopicIds]);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var entries = new List<PositionEntry>(columns.RowCount);
        for (var actor = 0; actor < columns.ActorIds.Length; actor++)
        {
            var offices = bodies.GetValueOrDefault(columns.ActorIds[actor]);
            var (from, to) = columns.RowsOf(actor);
            for (var row = from; row < to; row++)
            {
                var entry = columns.EntryOf(row, actor) with { Topic = columns.ActorIds.Length + columns.TopicOf(row) };
                entries.Add(entry);
                foreach (var body in BodiesOn(entry.First, offices))
                {
                    entries.Add(entry with { Actor = NumberOf(body) });
                }
            }
        }

        return PositionColumns.Build(columns.Model, ids, entries, []);

        int NumberOf(string body)
        {
            var known = columns.FindActor(body);
            if (known >= 0 || numbers.TryGetValue(body, out known))
            {
                return known;
            }

            ids.Add(body);
            return numbers[body] = ids.Count - 1;
        }
    }

    /// <summary>Who is spoken for on a day, each once. What has no day is said in an office that always was and will be held.</summary>
    private static IEnumerable<string> BodiesOn(int day, List<OfficeEntry>? offices) => offices is null
        ? []
        : offices.Where(office => Holds(office, day)).Select(office => office.Body).Distinct(StringComparer.Ordinal);

    private static bool Holds(OfficeEntry office, int day) => day == int.MinValue
        ? office.Holds == default
        : office.Holds.Contains(DateOnly.FromDayNumber(day));
}
