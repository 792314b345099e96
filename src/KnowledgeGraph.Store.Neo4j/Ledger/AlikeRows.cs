using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>Rows that differ in texts only: they have the same properties, and those that aren't texts are equal.</summary>
internal sealed class AlikeRows(BulkRow first)
{
    private readonly List<BulkRow> rows = [];

    /// <summary>What parts texts that are sent as one. No record may hold a control character.</summary>
    public const char Mark = '\u007f';

    public BulkRow First => first;

    public IReadOnlyList<BulkRow> Rows => rows;

    /// <summary>The places of the properties that are texts.</summary>
    public IReadOnlyList<int> TextPlaces { get; } =
        [.. Enumerable.Range(0, first.Properties.Count).Where(place => first.Properties[place].Value is string)];

    /// <summary>The texts of a property, in the order of the rows.</summary>
    public IEnumerable<string> TextsAt(int place) => rows.Select(row => (string)row.Properties[place].Value);

    public bool IsEqualInAll(int place) => rows.TrueForAll(row => Equals(row.Properties[place].Value, first.Properties[place].Value));

    public static IReadOnlyCollection<AlikeRows> Of(IEnumerable<BulkRow> rows)
    {
        var groups = new Dictionary<string, AlikeRows>(StringComparer.Ordinal);
        var key = new StringBuilder();
        foreach (var row in rows)
        {
            WriteKey(row, key.Clear());
            var text = key.ToString();
            if (!groups.TryGetValue(text, out var alike))
            {
                groups.Add(text, alike = new AlikeRows(row));
            }

            alike.rows.Add(row);
        }

        return groups.Values;
    }

    /// <summary>Whether texts of the row can be sent among others'.</summary>
    public static bool CanJoin(BulkRow row) =>
        !Array.Exists(row.Texts, HasMark) && !row.Properties.Any(property => property.Value is string text && HasMark(text));

    private static bool HasMark(string text) => text.Contains(Mark, StringComparison.Ordinal);

    private static void WriteKey(BulkRow row, StringBuilder key)
    {
        key.Append(row.Number).Append(Mark).Append(row.Anchor);
        foreach (var (name, value) in row.Properties)
        {
            key.Append(Mark).Append(name);
            if (value is not string)
            {
                WriteValue(value, key.Append('='));
            }
        }
    }

    private static void WriteValue(object value, StringBuilder key)
    {
        if (value is object[] elements)
        {
            foreach (var element in elements)
            {
                WriteValue(element, key.Append(Mark).Append('-'));
            }
        }
        else
        {
            var format = value is DateOnly or DateTimeOffset ? "O" : null;
            key.Append(value is IFormattable number ? number.ToString(format, CultureInfo.InvariantCulture) : value);
        }
    }
}
