using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Exchange;

/// <summary>Reads how the rows of one table become nodes and claims: written as in a bundle, with templates for values.</summary>
internal sealed class RecordTemplateReader(string bundle, GraphModel model, ValueSourceReader sources)
{
    private const string Evidence = "evidence";

    public ImmutableArray<NodeTemplate> ReadNodes(MappingReader section)
    {
        var templates = ImmutableArray.CreateBuilder<NodeTemplate>();
        foreach (var (kind, record) in RecordReader.Sections(section, name => NodeReader.FindKind(model, section, name)))
        {
            var key = Require(NodeReader.Key, record, $"{kind.KeyPrefix}/{{column}}");
            var attributes = ReadAttributes(kind.Attributes, $"{kind}.", record);
            record.RefuseOthers(kind.Name);
            RefuseMissing(kind.Attributes, record);
            if (key is not null)
            {
                templates.Add(new NodeTemplate(kind, key, attributes));
            }
        }

        return templates.DrainToImmutable();
    }

    public ImmutableArray<ClaimTemplate> ReadClaims(MappingReader section)
    {
        var templates = ImmutableArray.CreateBuilder<ClaimTemplate>();
        foreach (var (kind, record) in RecordReader.Sections(section, name => ClaimReader.FindKind(model, section, name)))
        {
            var ends = new ClaimEnds(
                sources.Take("key", record),
                Require(kind.Subject.Name, record, "the key of a node"),
                Require(kind.Object.Name, record, "the key of a node"),
                [.. kind.References.Select(reference => sources.Take(reference.Name, record))],
                sources.Take(ClaimReader.ValidFrom, record),
                sources.Take(ClaimReader.ValidTo, record));
            var attributes = ReadAttributes(kind.Attributes, $"{kind}.", record);
            var evidence = ReadEvidence(kind, record);
            record.RefuseOthers(kind.Name);
            RefuseMissing(kind.Attributes, record);
            templates.Add(new ClaimTemplate(bundle, model, kind, ends, attributes, evidence));
        }

        return templates.DrainToImmutable();
    }

    private ImmutableArray<EvidenceTemplate> ReadEvidence(ClaimKind kind, MappingReader record)
    {
        var templates = ImmutableArray.CreateBuilder<EvidenceTemplate>();
        foreach (var (field, value) in record.TakeList(Evidence))
        {
            if (record.Open(field, value) is { } piece)
            {
                templates.Add(ReadPiece($"{kind}.{field}.", piece));
            }
        }

        if (templates.Count == 0 && record.Place.Mapping.Find(Evidence) is null)
        {
            record.Report(Evidence, "The claim has no evidence: add at least one piece with its source.");
        }

        return templates.DrainToImmutable();
    }

    private EvidenceTemplate ReadPiece(string owner, MappingReader piece)
    {
        var row = sources.Take(EvidenceTemplate.Row, piece);
        if (row is not null && !EvidenceTemplate.CanCiteRows(model.Evidence))
        {
            piece.Report(EvidenceTemplate.Row, "The model's evidence has no locator and sha256 to cite a row by: leave this out.");
            row = null;
        }

        var references = model.Evidence.References.Select(reference => sources.Take(reference.Name, piece)).ToImmutableArray();
        var attributes = ReadAttributes(model.Evidence.Attributes, owner, piece);
        piece.RefuseOthers("a piece of evidence");
        if (piece.Place.Mapping.Find(EvidenceDefinition.SourceReference) is null)
        {
            piece.Report(EvidenceDefinition.SourceReference, "source is missing: write the key of the source.");
        }

        return new EvidenceTemplate(model.Evidence, references, attributes, row, owner);
    }

    private AttributeTemplates ReadAttributes(ImmutableArray<AttributeDefinition> attributes, string owner, MappingReader record) =>
        new(attributes, [.. attributes.Select(attribute => sources.Take(attribute.Name, record))], owner);

    private ValueSource? Require(string name, MappingReader record, string what)
    {
        var source = sources.Take(name, record);
        if (record.Place.Mapping.Find(name) is null)
        {
            record.Report(name, $"{name} is missing: write {what}.");
        }

        return source;
    }

    private static void RefuseMissing(ImmutableArray<AttributeDefinition> attributes, MappingReader record)
    {
        foreach (var attribute in attributes)
        {
            if (attribute is { IsNonNull: true, IsList: false, Default: null } && record.Place.Mapping.Find(attribute.Name) is null)
            {
                record.Report(attribute.Name, $"The {attribute.Name} is missing: write where it comes from, a value of type {attribute.TypeName}.");
            }
        }
    }
}
