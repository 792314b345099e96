using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Exchange;

/// <summary>How a row becomes a piece of evidence.</summary>
/// <param name="references">In the order of the evidence's references; null where the mapping says nothing.</param>
/// <param name="row">The row's key, or null where the mapping cites no row.</param>
/// <param name="owner">What problems begin with: `Stance.evidence[0].`.</param>
internal sealed class EvidenceTemplate(
    EvidenceDefinition definition, ImmutableArray<ValueSource?> references, AttributeTemplates attributes, ValueSource? row, string owner)
{
    public const string Row = "row";

    private readonly int locator = IndexOf(definition, EvidenceCitation.Locator);
    private readonly int hash = IndexOf(definition, EvidenceCitation.Hash);

    /// <summary>Whether the model's evidence can cite a row.</summary>
    public static bool CanCiteRows(EvidenceDefinition definition) =>
        IndexOf(definition, EvidenceCitation.Locator) >= 0 && IndexOf(definition, EvidenceCitation.Hash) >= 0;

    public EvidenceRecord Make(TableReader table, RowReport report)
    {
        var keys = ImmutableArray.CreateBuilder<string?>(references.Length);
        foreach (var reference in definition.References)
        {
            report.Field = owner + reference.Name;
            keys.Add(references[reference.Index]?.Find(table, report));
        }

        var values = attributes.Make(table, report);
        if (row is not null)
        {
            report.Field = owner + Row;
            if (row.Find(table, report) is { } key)
            {
                values = values
                    .SetItem(locator, RowLocator.Prefix + key)
                    .SetItem(hash, PassageHash.Of(table.Raw));
            }
            else
            {
                report.Add(row.Column, "The row has no value to be cited by: correct it, or cite it by other columns.");
            }
        }

        return new EvidenceRecord(keys.MoveToImmutable(), values);
    }

    private static int IndexOf(EvidenceDefinition definition, string attribute) =>
        definition.Attributes.FirstOrDefault(each => each.Name == attribute)?.Index ?? -1;
}
