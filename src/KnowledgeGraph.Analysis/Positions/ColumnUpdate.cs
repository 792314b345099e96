namespace KnowledgeGraph.Analysis;

/// <summary>
/// Makes the columns of a revision of those of one before it: only actors whose positions changed get new rows, so that a write costs by
/// what it changed. What a topic that is new does to the places of the others is a column of numbers.
/// </summary>
internal sealed class ColumnUpdate
{
    /// <summary>Rows that nobody reads any more may be as many as those that are read, and so many more.</summary>
    private const int SpareRows = 1 << 16;

    private readonly PositionColumns old;
    private readonly string[] topicIds;
    private readonly int[] places;
    private readonly SortedDictionary<string, List<PositionEntry>> added = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<Model.ClaimId>> removed = new(StringComparer.Ordinal);
    private readonly Dictionary<RowColumns, RowColumns> renumbered = new(ReferenceEqualityComparer.Instance);

    private ColumnUpdate(PositionColumns old, PositionBatch added, PositionBatch removed)
    {
        this.old = old;
        topicIds = Merge(old.TopicIds, added.Entries.Select(entry => added.Ids[entry.Topic]!));
        places = PlacesIn(topicIds, old.TopicIds);
        foreach (var entry in added.Entries)
        {
            var topic = Array.BinarySearch(topicIds, added.Ids[entry.Topic]!, StringComparer.Ordinal);
            EntriesOf(added.Ids[entry.Actor]!).Add(entry with { Topic = topic });
        }

        foreach (var entry in removed.Entries)
        {
            var actor = removed.Ids[entry.Actor]!;
            EntriesOf(actor);
            if (!this.removed.TryGetValue(actor, out var claims))
            {
                this.removed.Add(actor, claims = []);
            }

            claims.Add(entry.Claim);
        }
    }

    private bool HasNewTopics => topicIds.Length > old.TopicIds.Length;

    /// <param name="added">What is there now and wasn't.</param>
    /// <param name="removed">What was there and isn't any more.</param>
    public static PositionColumns Apply(PositionColumns old, PositionBatch added, PositionBatch removed)
    {
        var offices = old.Offices.ToArray().ToList();
        foreach (var office in removed.Offices)
        {
            offices.Remove(office);
        }

        offices.AddRange(added.Offices);
        return new ColumnUpdate(old, added, removed).Build([.. offices]);
    }

    private List<PositionEntry> EntriesOf(string actor)
    {
        if (!added.TryGetValue(actor, out var entries))
        {
            added.Add(actor, entries = []);
        }

        return entries;
    }

    private PositionColumns Build(OfficeEntry[] offices)
    {
        if (IsWorn())
        {
            foreach (var actor in old.ActorIds)
            {
                EntriesOf(actor);
            }
        }

        var actorIds = Merge(old.ActorIds, added.Keys);
        var changed = ChangedRows();
        var rows = new ActorRows[actorIds.Length];
        for (var actor = 0; actor < rows.Length; actor++)
        {
            rows[actor] = changed.GetValueOrDefault(actorIds[actor]) ?? Renumbered(old.RowsOf(old.FindActor(actorIds[actor])));
        }

        int[] left = [.. Enumerable.Range(0, rows.Length).Where(actor => rows[actor].Count > 0)];
        return new PositionColumns(
            old.Model, [.. left.Select(actor => actorIds[actor])], topicIds, [.. left.Select(actor => rows[actor])], offices);
    }

    private Dictionary<string, ActorRows> ChangedRows()
    {
        var entries = new List<PositionEntry>();
        foreach (var (number, (id, news)) in added.Index())
        {
            var before = old.RowsOf(old.FindActor(id));
            var gone = removed.GetValueOrDefault(id);
            for (var row = before.From; row < before.To; row++)
            {
                var entry = before.Columns.EntryOf(row, number);
                if (gone is null || !gone.Contains(entry.Claim))
                {
                    entries.Add(entry with { Topic = places[entry.Topic] });
                }
            }

            entries.AddRange(news.Select(entry => entry with { Actor = number }));
        }

        var rows = PositionColumns.RowsOf(
            old.Model, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(entries), added.Count, topicIds.Length);
        return added.Keys.Zip(rows).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }

    private ActorRows Renumbered(ActorRows rows)
    {
        if (!HasNewTopics)
        {
            return rows;
        }

        if (!renumbered.TryGetValue(rows.Columns, out var columns))
        {
            renumbered.Add(rows.Columns, columns = rows.Columns.WithTopics(places));
        }

        return rows.With(columns);
    }

    /// <summary>Whether so much was changed since all was sorted that it is better done again.</summary>
    private bool IsWorn()
    {
        var held = Enumerable.Range(0, old.ActorIds.Length).Select(actor => old.RowsOf(actor).Columns)
            .Distinct<RowColumns>(ReferenceEqualityComparer.Instance).Sum(columns => (long)columns.Count);
        return held > (2L * old.RowCount) + SpareRows;
    }

    private static string[] Merge(string[] known, IEnumerable<string> more)
    {
        string[] unknown = [.. more.Where(id => Array.BinarySearch(known, id, StringComparer.Ordinal) < 0).Distinct(StringComparer.Ordinal)];
        return unknown.Length == 0 ? known : [.. known.Concat(unknown).Order(StringComparer.Ordinal)];
    }

    private static int[] PlacesIn(string[] all, string[] some) =>
        [.. some.Select((id, place) => all.Length == some.Length ? place : Array.BinarySearch(all, id, StringComparer.Ordinal))];
}
