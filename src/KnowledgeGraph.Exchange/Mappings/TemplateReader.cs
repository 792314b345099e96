using System.Collections.Immutable;
using KnowledgeGraph.Model;
using static KnowledgeGraph.Exchange.Template;

namespace KnowledgeGraph.Exchange;

/// <summary>Reads a template in terms of a table's columns.</summary>
internal static class TemplateReader
{
    /// <summary>The template, or null together with what is wrong with it.</summary>
    public static (Template? Template, string? Error) Read(string text, TableFile table)
    {
        var parts = ImmutableArray.CreateBuilder<Part>();
        for (var i = 0; i < text.Length;)
        {
            var open = text.IndexOfAny(['{', '}'], i);
            if (open != i)
            {
                var end = open < 0 ? text.Length : open;
                parts.Add(new Part(text[i..end], -1, Case.AsIs));
                i = end;
                continue;
            }

            var close = text[i] == '{' ? text.IndexOf('}', i) : -1;
            if (close < 0)
            {
                return (null, $"“{text}” has a brace without its partner: write {{column}}.");
            }

            var (part, error) = ReadColumn(text[(i + 1)..close], table);
            if (error is not null)
            {
                return (null, error);
            }

            parts.Add(part);
            i = close + 1;
        }

        return (new Template(parts.DrainToImmutable()), null);
    }

    /// <summary>The place of a column, or -1 together with what is wrong.</summary>
    public static (int Column, string? Error) FindColumn(string name, TableFile table)
    {
        var column = table.ColumnOf(name);
        return (column, column >= 0
            ? null
            : $"{table.Name} has no column “{name}”" + Suggestion.DidYouMean(name, table.Header, $": it has {string.Join(", ", table.Header)}."));
    }

    private static (Part Part, string? Error) ReadColumn(string text, TableFile table)
    {
        var (name, letters) = (text, Case.AsIs);
        foreach (var (suffix, meaning) in new[] { (":lower", Case.Lower), (":upper", Case.Upper) })
        {
            if (text.EndsWith(suffix, StringComparison.Ordinal))
            {
                (name, letters) = (text[..^suffix.Length], meaning);
            }
        }

        var (column, error) = FindColumn(name, table);
        return (new Part(string.Empty, column, letters), error);
    }
}
