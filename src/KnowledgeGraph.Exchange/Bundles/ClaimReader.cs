using KnowledgeGraph.Model;

namespace KnowledgeGraph.Exchange;

/// <summary>Reads `claims.yaml`.</summary>
internal sealed class ClaimReader(string bundle, GraphModel model)
{
    public const string ValidFrom = "validFrom";
    public const string ValidTo = "validTo";

    private const string Key = "key";
    private const string Evidence = "evidence";

    private readonly EvidenceReader evidenceReader = new(model.Evidence);
    private readonly List<Placed<ClaimRecord>> claims = [];
    private readonly Dictionary<string, RecordPlace> identities = new(StringComparer.Ordinal);

    public IReadOnlyList<Placed<ClaimRecord>> Claims => claims;

    public void ReadFile(MappingReader file)
    {
        foreach (var (kind, record) in RecordReader.Sections(file, section => FindKind(model, file, section)))
        {
            Read(kind, record);
        }
    }

    private void Read(ClaimKind kind, MappingReader record)
    {
        var key = record.TakeText(Key)?.Text;
        var subject = ReadEnd(kind.Subject, record);
        var target = ReadEnd(kind.Object, record);
        var references = RecordReader.ReadReferences(kind.References, record);
        var values = AttributeReader.ReadAll(kind.Attributes, record);
        var validFrom = AttributeReader.ReadDate(ValidFrom, record);
        var validTo = AttributeReader.ReadDate(ValidTo, record);
        var evidence = evidenceReader.ReadAll(Evidence, record);
        record.RefuseOthers(kind.Name);

        var claim = new ClaimRecord(
            kind, key is null ? null : $"{bundle}/{key}", subject, target, validFrom, validTo, references, values, evidence);
        RecordProblems.Report(RecordChecks.Check(claim, model.Evidence), record);
        RefuseDuplicate(claim, record);
        claims.Add(new Placed<ClaimRecord>(claim, record.Place));
    }

    /// <summary>The key of the node at an end; empty when there is none, which the record's checks report.</summary>
    private static string ReadEnd(EndDefinition end, MappingReader record) => record.TakeText(end.Name)?.Text ?? string.Empty;

    private void RefuseDuplicate(ClaimRecord claim, MappingReader record)
    {
        var identity = ClaimIdentity.TextOf(claim);
        if (identities.TryAdd(identity, record.Place))
        {
            return;
        }

        var first = identities[identity];
        if (claim.Key is not null)
        {
            record.Report(Key, $"A claim with this key stands at {first.Short(Key)} already: give one of them another key.");
            return;
        }

        record.Report(
            Key,
            $"The claim at {first.Short(string.Empty)} has the same ends, {ValidFrom} and identifying attributes: "
            + "put the evidence of both into one, or give each a key.");
    }

    /// <summary>The kind that a section is named after, or null together with a report.</summary>
    public static ClaimKind? FindKind(GraphModel model, MappingReader file, YamlScalar section)
    {
        if (model.FindClaimKind(section.Text) is { } kind)
        {
            return kind;
        }

        var message = model.FindNodeType(section.Text) is not null
            ? $"{section.Text} is a kind of node: move it to {BundleFiles.NodesFile}."
            : $"“{section.Text}” is not a kind of claim" + Suggestion.DidYouMean(
                section.Text, model.ClaimKinds.Select(known => known.Name), $": write one of {string.Join(", ", model.ClaimKinds)}.");
        file.Problems.Add(file.Place.File, section.Mark, file.Place.PathOf(section.Text), message);
        return null;
    }
}
