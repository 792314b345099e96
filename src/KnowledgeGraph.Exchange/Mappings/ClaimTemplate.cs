using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Exchange;

/// <summary>What a mapping says of a claim beside its attributes and evidence.</summary>
/// <param name="References">In the order of the kind's references; null where the mapping says nothing.</param>
internal sealed record ClaimEnds(
    ValueSource? Key, ValueSource? Subject, ValueSource? Object, ImmutableArray<ValueSource?> References, ValueSource? ValidFrom, ValueSource? ValidTo);

/// <summary>How a row becomes a claim.</summary>
internal sealed class ClaimTemplate(
    string bundle, GraphModel model, ClaimKind kind, ClaimEnds ends, AttributeTemplates attributes, ImmutableArray<EvidenceTemplate> evidence)
{
    private const int MaxRememberedDates = 100_000;

    private readonly Dictionary<string, PartialDate> dates = new(StringComparer.Ordinal);

    /// <summary>The claim, or null when something is wrong with the row.</summary>
    public ClaimRecord? Make(TableReader row, RowReport report)
    {
        var key = Find(ends.Key, "key", row, report);
        var claim = new ClaimRecord(
            kind,
            key is null ? null : $"{bundle}/{key}",
            Find(ends.Subject, kind.Subject.Name, row, report) ?? string.Empty,
            Find(ends.Object, kind.Object.Name, row, report) ?? string.Empty,
            FindDate(ends.ValidFrom, ClaimReader.ValidFrom, row, report),
            FindDate(ends.ValidTo, ClaimReader.ValidTo, row, report),
            FindReferences(row, report),
            attributes.Make(row, report),
            MakeEvidence(row, report));
        if (!report.IsRowBad)
        {
            foreach (var problem in RecordChecks.Check(claim, model.Evidence))
            {
                report.Field = $"{kind}.{problem.Path}";
                report.Add(ColumnOf(Paths.FirstOf(problem.Path)), problem.Message);
            }
        }

        return report.IsRowBad ? null : claim;
    }

    /// <summary>The column that a field's value comes from, or -1.</summary>
    public int ColumnOf(string field)
    {
        var source = field switch
        {
            "key" => ends.Key,
            ClaimReader.ValidFrom => ends.ValidFrom,
            ClaimReader.ValidTo => ends.ValidTo,
            _ when field == kind.Subject.Name => ends.Subject,
            _ when field == kind.Object.Name => ends.Object,
            _ => kind.FindReference(field) is { } reference ? ends.References[reference.Index] : null,
        };
        return source?.Column ?? attributes.ColumnOf(field);
    }

    private string? Find(ValueSource? source, string field, TableReader row, RowReport report)
    {
        if (source is null)
        {
            return null;
        }

        report.Field = $"{kind}.{field}";
        return source.Find(row, report);
    }

    private PartialDate? FindDate(ValueSource? source, string field, TableReader row, RowReport report)
    {
        if (Find(source, field, row, report) is not { } text)
        {
            return null;
        }

        if (dates.TryGetValue(text, out var date))
        {
            return date;
        }

        if (!ValueText.TryParse(AttributeReader.AnyDate, text, out var value, out var error))
        {
            report.Add(source!.Column, error);
            return null;
        }

        date = (PartialDate)value;

        if (dates.Count < MaxRememberedDates)
        {
            dates.Add(text, date);
        }

        return date;
    }

    private ImmutableArray<string?> FindReferences(TableReader row, RowReport report)
    {
        if (ends.References.IsEmpty)
        {
            return [];
        }

        var keys = ImmutableArray.CreateBuilder<string?>(ends.References.Length);
        foreach (var reference in kind.References)
        {
            keys.Add(Find(ends.References[reference.Index], reference.Name, row, report));
        }

        return keys.MoveToImmutable();
    }

    private ImmutableArray<EvidenceRecord> MakeEvidence(TableReader row, RowReport report)
    {
        var pieces = ImmutableArray.CreateBuilder<EvidenceRecord>(evidence.Length);
        foreach (var piece in evidence)
        {
            pieces.Add(piece.Make(row, report));
        }

        return pieces.MoveToImmutable();
    }
}
