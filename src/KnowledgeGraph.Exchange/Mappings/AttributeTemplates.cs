using System.Collections.Immutable;
using System.Runtime.InteropServices;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Exchange;

/// <summary>The attributes of a kind as a mapping gives them. Not thread-safe: it keeps what was read last.</summary>
/// <param name="sources">In the order of the attributes; null where the mapping says nothing.</param>
/// <param name="owner">What problems begin with: `Stance.`.</param>
internal sealed class AttributeTemplates(ImmutableArray<AttributeDefinition> attributes, ImmutableArray<ValueSource?> sources, string owner)
{
    /// <summary>Columns with more different values than that aren't worth remembering.</summary>
    private const int MaxRemembered = 4096;

    private readonly Dictionary<string, object>[] remembered = [.. attributes.Select(_ => new Dictionary<string, object>(StringComparer.Ordinal))];
    private readonly List<string> collected = [];

    public ImmutableArray<object?> Make(IRow row, RowReport report)
    {
        var values = new object?[attributes.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Make(attributes[i], sources[i], row, report);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(values);
    }

    /// <summary>The column that an attribute's value comes from, or -1.</summary>
    public int ColumnOf(string attribute)
    {
        var index = attributes.FirstOrDefault(each => each.Name == attribute)?.Index ?? -1;
        return index < 0 ? -1 : sources[index]?.Column ?? -1;
    }

    private object? Make(AttributeDefinition attribute, ValueSource? source, IRow row, RowReport report)
    {
        if (source is null)
        {
            return attribute.ValueWhenAbsent;
        }

        report.Field = owner + attribute.Name;
        if (attribute.IsList)
        {
            collected.Clear();
            source.Collect(row, report, collected);
            return ImmutableArray.CreateRange(collected
                .Distinct(StringComparer.Ordinal)
                .Select(text => Read(attribute, text, source, report))
                .OfType<object>());
        }

        return source.Find(row, report) is { } value ? Read(attribute, value, source, report) : attribute.ValueWhenAbsent;
    }

    private object? Read(AttributeDefinition attribute, string text, ValueSource source, RowReport report)
    {
        if (attribute.Type is KnowledgeGraph.Model.ValueType.String or KnowledgeGraph.Model.ValueType.Id)
        {
            return text;
        }

        var known = remembered[attribute.Index];
        if (known.TryGetValue(text, out var value))
        {
            return value;
        }

        if (!ValueText.TryParse(attribute, text, out value, out var error))
        {
            report.Add(source.Column, error);
            return null;
        }

        if (known.Count < MaxRemembered)
        {
            known.Add(text, value);
        }

        return value;
    }
}
