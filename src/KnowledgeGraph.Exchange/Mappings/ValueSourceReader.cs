using System.Globalization;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Exchange;

/// <summary>Reads where values come from, in terms of the columns of one table.</summary>
internal sealed class ValueSourceReader(TableFile table, IReadOnlyDictionary<string, LookupTable> lookups)
{
    private const string Value = "value";
    private const string First = "first";
    private const string Lookup = "lookup";
    private const string Each = "each";
    private const string Key = "key";

    /// <summary>The source that stands under a name, or null when nothing does or something is wrong with it.</summary>
    public ValueSource? Take(string name, MappingReader mapping) =>
        mapping.Take(name) is { } value ? Read(name, value, mapping) : null;

    public ValueSource? Read(string field, YamlValue value, MappingReader mapping)
    {
        switch (value)
        {
            case YamlScalar { IsNull: false } text:
                return ReadTemplate(field, text, table, mapping);
            case YamlSequence list:
                return new ListSource(ReadAll(field, list, mapping));
            case YamlMapping when mapping.Open(field, value) is { } parts:
                return ReadParts(parts);
            default:
                mapping.Report(field, MappingReader.NoValue);
                return null;
        }
    }

    private List<ValueSource> ReadAll(string field, YamlSequence list, MappingReader mapping) =>
        [.. list.Items.Select((item, index) => Read($"{field}[{index}]", item, mapping)).OfType<ValueSource>()];

    private static Template? ReadTemplate(string field, YamlScalar text, TableFile from, MappingReader mapping)
    {
        var (template, error) = TemplateReader.Read(text.Text, from);
        if (error is not null)
        {
            mapping.Report(field, error);
        }

        return template;
    }

    private ValueSource? ReadParts(MappingReader parts)
    {
        var source = parts.Place.Mapping.Find(First) is not null ? ReadFirst(parts)
            : parts.Place.Mapping.Find(Lookup) is not null ? ReadLookup(Lookup, parts)
            : parts.Place.Mapping.Find(Each) is not null ? ReadLookup(Each, parts)
            : ReadValue(parts);
        var refined = new RefinedSource(source ?? new FirstSource([]))
        {
            Split = parts.TakeText("split")?.Text,
            Clean = ReadSwitch("clean", parts),
            Map = ReadMap(parts),
            Except = Take("except", parts),
            Shorten = ReadLength("shorten", parts),
        };
        parts.RefuseOthers("a value");
        return source is null ? null
            : refined is { Split: null, Clean: false, Map: null, Except: null, Shorten: 0 } ? source
            : refined;
    }

    private ValueSource? ReadValue(MappingReader parts)
    {
        var source = Take(Value, parts);
        if (source is null && parts.Place.Mapping.Find(Value) is null)
        {
            parts.Report(Value, $"There is no value: write one of {Value}, {First}, {Lookup} and {Each}.");
        }

        return source;
    }

    private FirstSource? ReadFirst(MappingReader parts)
    {
        if (parts.Take(First) is YamlSequence list)
        {
            return new FirstSource(ReadAll(First, list, parts));
        }

        parts.Report(First, "A list is expected: the values to try, in order.");
        return null;
    }

    private LookupSource? ReadLookup(string way, MappingReader parts)
    {
        var (name, key, value) = (parts.TakeText(way), Take(Key, parts), parts.TakeText(Value));
        foreach (var (field, isMissing) in new[] { (Key, parts.Place.Mapping.Find(Key) is null), (Value, parts.Place.Mapping.Find(Value) is null) })
        {
            if (isMissing)
            {
                parts.Report(field, $"{field} is missing: write what to look up by ({Key}) and what to take from there ({Value}).");
            }
        }

        if (name is null || key is null || value is null)
        {
            return null;
        }

        if (!lookups.TryGetValue(name.Text, out var found))
        {
            parts.Report(way, $"“{name.Text}” is none of the {LoadPlanReader.Lookups}" + Suggestion.DidYouMean(name.Text, lookups.Keys, ": add it there."));
            return null;
        }

        if (ReadTemplate(Value, value, found.File, parts) is not { } template)
        {
            return null;
        }

        found.Keep(template.Columns);
        found.IsUnique |= way == Lookup;
        return new LookupSource(found, key, template, isOne: way == Lookup);
    }

    private static Dictionary<string, string>? ReadMap(MappingReader parts)
    {
        if (parts.Take("map") is not { } value || parts.Open("map", value) is not { } map)
        {
            return null;
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in map.Place.Mapping.Entries)
        {
            if (map.AsText(entry.Key.Text, entry.Value) is { } text)
            {
                values.TryAdd(entry.Key.Text, text.Text);
            }
        }

        return values;
    }

    private static bool ReadSwitch(string name, MappingReader parts)
    {
        var text = parts.TakeText(name)?.Text;
        if (text is not (null or "true" or "false"))
        {
            parts.Report(name, $"“{text}” is not a truth value: write true or false.");
        }

        return text == "true";
    }

    private static int ReadLength(string name, MappingReader parts)
    {
        if (parts.TakeText(name) is not { } text)
        {
            return 0;
        }

        if (int.TryParse(text.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length is >= 10 and <= RecordChecks.MaxTextLength)
        {
            return length;
        }

        parts.Report(name, $"“{text.Text}” is not a length: write a whole number of characters from 10 to {RecordChecks.MaxTextLength}.");
        return 0;
    }
}
