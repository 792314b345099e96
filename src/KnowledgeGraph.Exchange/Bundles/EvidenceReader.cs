using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Exchange;

/// <summary>Reads a claim's pieces of evidence.</summary>
internal sealed class EvidenceReader(EvidenceDefinition evidence)
{
    private readonly EvidenceCitation citation = new(evidence);

    public ImmutableArray<EvidenceRecord> ReadAll(string name, MappingReader claim)
    {
        var pieces = ImmutableArray.CreateBuilder<EvidenceRecord>();
        foreach (var (field, value) in claim.TakeList(name))
        {
            if (claim.Open(field, value) is { } piece)
            {
                pieces.Add(Read(piece));
            }
        }

        return pieces.DrainToImmutable();
    }

    private EvidenceRecord Read(MappingReader piece)
    {
        var references = RecordReader.ReadReferences(evidence.References, piece);
        var values = AttributeReader.ReadAll(evidence.Attributes, piece);
        piece.RefuseOthers("a piece of evidence");

        var record = new EvidenceRecord(references, values);
        CheckPassage(record, piece);
        return record;
    }

    private void CheckPassage(EvidenceRecord record, MappingReader piece)
    {
        if (citation.HashOf(record) is not null && citation.LocatorOf(record) is null)
        {
            piece.Report(EvidenceCitation.Hash, "There is a hash but no locator: say which passage it is of.");
        }
    }
}
