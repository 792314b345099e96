namespace KnowledgeGraph.Exchange;

/// <summary>The values of another source: split, cleaned, mapped to others, without some, and shortened, in this order.</summary>
internal sealed class RefinedSource(ValueSource source) : ValueSource
{
    private const char Ellipsis = '…';

    /// <summary>What parts one value from the next, or null.</summary>
    public string? Split { get; init; }

    /// <summary>Whether control characters, which no record may hold, are taken out, and white space around the value.</summary>
    public bool Clean { get; init; }

    /// <summary>What stands for each value; an empty text for none. Null: the value itself.</summary>
    public Dictionary<string, string>? Map { get; init; }

    /// <summary>Values that are left out.</summary>
    public ValueSource? Except { get; init; }

    /// <summary>The most characters; 0 for no limit.</summary>
    public int Shorten { get; init; }

    public override int Column => source.Column;

    public override string? Find(IRow row, RowReport report)
    {
        if (Split is not null || Except is not null)
        {
            var values = new List<string>();
            Collect(row, report, values);
            return values.FirstOrDefault();
        }

        return source.Find(row, report) is { } value ? Refine(value, report) : null;
    }

    public override void Collect(IRow row, RowReport report, List<string> values)
    {
        var found = new List<string>();
        source.Collect(row, report, found);
        var except = new List<string>();
        Except?.Collect(row, report, except);
        foreach (var value in Split is null ? found : found.SelectMany(Part))
        {
            if (Refine(value, report) is { } refined && !except.Contains(refined))
            {
                values.Add(refined);
            }
        }
    }

    private string[] Part(string value) => value.Split(Split, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private string? Refine(string value, RowReport report)
    {
        var refined = Clean ? WithoutControls(value) : value;
        if (Map is not null && !Map.TryGetValue(refined, out refined))
        {
            report.Add(Column, $"“{value}” is not in the map, which has {string.Join(", ", Map.Keys)}: correct the row, or add the value to the map.");
            return null;
        }

        return refined.Length == 0 ? null : Shorten > 0 && refined.Length > Shorten ? Cut(refined) : refined;
    }

    private static string WithoutControls(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Where(character => !char.IsControl(character))).Trim() : text.Trim();

    /// <summary>Cuts behind a word, if there is one that isn't too far to the left.</summary>
    private string Cut(string text)
    {
        var end = text.LastIndexOf(' ', Shorten - 1);
        end = end > Shorten / 2 ? end : Shorten - 1;
        end = char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
        return text[..end].TrimEnd(' ', ',', ';', ':') + Ellipsis;
    }
}
