using System.Collections.Immutable;
using System.Text;

namespace KnowledgeGraph.Exchange;

/// <summary>A text with columns in braces: `topic/unga-{rcid}`. Where one of its columns is empty it has no value.</summary>
internal sealed class Template : ValueSource
{
    private readonly ImmutableArray<Part> parts;
    private readonly string? constant;

    public Template(ImmutableArray<Part> parts)
    {
        this.parts = parts;
        constant = parts.All(part => part.Column < 0) ? string.Concat(parts.Select(part => part.Text)) : null;
        Column = parts.Select(part => part.Column).FirstOrDefault(column => column >= 0, -1);
    }

    public override int Column { get; }

    public IEnumerable<int> Columns => parts.Select(part => part.Column).Where(column => column >= 0);

    public override string? Find(IRow row, RowReport report) => Find(row);

    /// <summary>The text for a row, or null.</summary>
    public string? Find(IRow row)
    {
        if (constant is not null)
        {
            return constant;
        }

        if (parts.Length == 1)
        {
            return parts[0].Find(row);
        }

        var text = new StringBuilder();
        foreach (var part in parts)
        {
            if (part.Find(row) is not { } found)
            {
                return null;
            }

            text.Append(found);
        }

        return text.ToString();
    }

    /// <summary>How a column's letters are folded.</summary>
    internal enum Case
    {
        AsIs,
        Lower,
        Upper,
    }

    /// <param name="Column">-1: the text itself stands there.</param>
    internal readonly record struct Part(string Text, int Column, Case Case)
    {
        public string? Find(IRow row)
        {
            if (Column < 0)
            {
                return Text;
            }

            var value = row[Column];
            return string.IsNullOrWhiteSpace(value) ? null : Case switch
            {
                Case.Lower => value.ToLowerInvariant(),
                Case.Upper => value.ToUpperInvariant(),
                _ => value,
            };
        }
    }
}
