using System.Collections.Immutable;

namespace KnowledgeGraph.Exchange;

/// <summary>A place in a file: line and column from 1. The default stands for the file as a whole.</summary>
internal readonly record struct YamlMark(int Line, int Column)
{
    public override string ToString() => $"{Line}:{Column}";
}

/// <summary>A value of a YAML file, with the place where it begins.</summary>
internal abstract class YamlValue(YamlMark mark)
{
    public YamlMark Mark { get; } = mark;

    /// <summary>What it is in the words of somebody who writes bundles.</summary>
    public abstract string Noun { get; }
}

/// <summary>A text. Never reinterpreted: `NO`, `1.50` and `2025-03-06` stay what they are.</summary>
/// <param name="isPlain">Whether it stands without quotes.</param>
internal sealed class YamlScalar(YamlMark mark, string text, bool isPlain) : YamlValue(mark)
{
    public string Text { get; } = text;

    /// <summary>Whether YAML means that there is no value: nothing, `~` or `null` without quotes.</summary>
    public bool IsNull => isPlain && Text is ("" or "~" or "null");

    public override string Noun => $"“{Text}”";
}

internal sealed class YamlSequence(YamlMark mark, ImmutableArray<YamlValue> items) : YamlValue(mark)
{
    public ImmutableArray<YamlValue> Items { get; } = items;

    public override string Noun => "a list";
}

internal sealed class YamlMapping(YamlMark mark, ImmutableArray<YamlEntry> entries) : YamlValue(mark)
{
    public ImmutableArray<YamlEntry> Entries { get; } = entries;

    public override string Noun => "a mapping";

    public YamlEntry? Find(string name) => Entries.FirstOrDefault(entry => entry.Key.Text == name);
}

internal sealed record YamlEntry(YamlScalar Key, YamlValue Value);
