using KnowledgeGraph.Model;

namespace KnowledgeGraph.Exchange;

/// <summary>Reads a mapping name by name, says what is wrong with each value, and at last which names nobody knows.</summary>
internal sealed class MappingReader(RecordPlace place, ProblemList problems)
{
    public const string NoValue =
        "There is no value here: write one, or leave the line out. A text that is “null” or “~” needs quotes.";

    private readonly List<string> known = [];

    public RecordPlace Place => place;

    public ProblemList Problems => problems;

    /// <summary>The value under a name, or null when there is none; a name without a value is a problem.</summary>
    public YamlValue? Take(string name)
    {
        known.Add(name);
        var value = place.Mapping.Find(name)?.Value;
        if (value is YamlScalar { IsNull: true })
        {
            Report(name, NoValue);
            return null;
        }

        return value;
    }

    /// <summary>The text under a name, or null when there is none or it is something else.</summary>
    public YamlScalar? TakeText(string name) => Take(name) is { } value ? AsText(name, value) : null;

    public YamlScalar? AsText(string field, YamlValue value)
    {
        if (value is YamlScalar { IsNull: false } text)
        {
            return text;
        }

        Report(field, value is YamlScalar ? NoValue : $"A text is expected, not {value.Noun}.");
        return null;
    }

    /// <summary>The items of the list under a name with their paths; none when there is no such list.</summary>
    public IEnumerable<(string Field, YamlValue Value)> TakeList(string name)
    {
        switch (Take(name))
        {
            case YamlSequence sequence:
                return sequence.Items.Select((item, index) => ($"{name}[{index}]", item));
            case { } other:
                Report(name, $"A list is expected, not {other.Noun}: begin each item with “- ” on a line of its own.");
                return [];
            case null:
                return [];
        }
    }

    /// <summary>The reader of a mapping inside this one, or null when something else stands there.</summary>
    public MappingReader? Open(string field, YamlValue value)
    {
        if (value is YamlMapping mapping)
        {
            return new MappingReader(new RecordPlace(place.File, place.PathOf(field), mapping), problems);
        }

        Report(field, value is YamlScalar { IsNull: true } ? NoValue : $"A mapping is expected, not {value.Noun}: write “name: value” on each line.");
        return null;
    }

    public void Report(string field, string message) =>
        problems.Add(place.File, place.MarkOf(field), place.PathOf(field), message);

    /// <summary>Reports each name that was not asked for.</summary>
    /// <param name="owner">What the mapping is, in the middle of a sentence: `Country`.</param>
    public void RefuseOthers(string owner)
    {
        foreach (var key in place.Mapping.Entries.Select(entry => entry.Key).Where(key => !known.Contains(key.Text)))
        {
            var suggestion = Suggestion.DidYouMean(key.Text, known, $": it has {string.Join(", ", known)}.");
            problems.Add(place.File, key.Mark, place.PathOf(key.Text), $"“{key.Text}” is not known to {owner}{suggestion}");
        }
    }
}
