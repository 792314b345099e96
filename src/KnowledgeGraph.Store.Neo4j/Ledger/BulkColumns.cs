using KnowledgeGraph.Store.Neo4j.Connection;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>
/// Rows with the same properties, sent by column: what rows share is sent once, and what differs are texts, which are sent as one and parted there.
/// A row by itself would be a map of typed values, whose reading costs the server more than storing them.
/// </summary>
internal sealed class BulkColumns
{
    private readonly IReadOnlyList<AlikeRows> groups;

    /// <summary>The places of the properties that have a column.</summary>
    private readonly List<int> places = [];

    /// <summary>For each property that differs, the place of the column that has its texts.</summary>
    private readonly List<(string Name, int Column)> differing = [];

    /// <param name="rows">Of one sort.</param>
    public BulkColumns(IEnumerable<BulkRow> rows)
    {
        groups = [.. AlikeRows.Of(rows)];
        var first = groups[0].First;
        foreach (var place in groups[0].TextPlaces.Where(place => groups.Any(group => !group.IsEqualInAll(place))))
        {
            var same = places.FindIndex(other => groups.All(group => group.TextsAt(place).SequenceEqual(group.TextsAt(other))));
            if (same < 0)
            {
                same = places.Count;
                places.Add(place);
            }

            differing.Add((first.Properties[place].Key, first.Texts.Length + same));
        }
    }

    /// <summary>The properties that differ from row to row, as members of a map.</summary>
    public string Members => string.Concat(differing.Select(property => $", {property.Name}: columns[{property.Column}][row]"));

    /// <summary>The names of a row's properties: rows of one sort have the same. Empty where the row's texts can't be sent among others'.</summary>
    public static string SortOf(BulkRow row) =>
        AlikeRows.CanJoin(row) ? string.Join(AlikeRows.Mark, row.Properties.Select(property => property.Key).Append("")) : "";

    /// <summary>Writes what the statement goes over.</summary>
    /// <param name="common">Properties that all rows have beside their own.</param>
    public void Write(CypherParameters into, IReadOnlyList<KeyValuePair<string, object>> common)
    {
        into.Add("mark", AlikeRows.Mark.ToString()).Name("groups").BeginList();
        foreach (var group in groups)
        {
            into.BeginMap().Add("number", group.First.Number).Add("anchor", group.First.Anchor);
            WriteSame(group, common, into.Name("same"));
            into.Name("columns").BeginList();
            for (var text = 0; text < group.First.Texts.Length; text++)
            {
                var place = text;
                into.Value(Join(group.Rows.Select(row => row.Texts[place])));
            }

            foreach (var place in places)
            {
                into.Value(Join(group.TextsAt(place)));
            }

            into.EndList().EndMap();
        }

        into.EndList();
    }

    private void WriteSame(AlikeRows group, IReadOnlyList<KeyValuePair<string, object>> common, CypherParameters into)
    {
        var own = group.First.Properties.Where(property => !differing.Exists(other => other.Name == property.Key));
        into.BeginMap();
        foreach (var (name, value) in own.Concat(common))
        {
            AttributeLayout.WriteProperty(value, into.Name(name));
        }

        into.EndMap();
    }

    private static string Join(IEnumerable<string> texts) => string.Join(AlikeRows.Mark, texts);
}
