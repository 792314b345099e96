using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>
/// Plans pieces of evidence. A piece is known by its source and locator: other content under the same two takes the place of what is
/// recorded there; the pieces of other places stay.
/// </summary>
internal sealed class EvidencePlanner
{
    private const string LocatorAttribute = "locator";

    private readonly EvidenceDefinition definition;
    private readonly NodeReferences references;
    private readonly RecordText text;
    private readonly int source;
    private readonly int locator;

    public EvidencePlanner(EvidenceDefinition definition, NodeReferences references, RecordText text)
    {
        this.definition = definition;
        this.references = references;
        this.text = text;
        source = definition.References.First(reference => reference.Name == EvidenceDefinition.SourceReference).Index;
        locator = definition.Attributes.FirstOrDefault(attribute => attribute.Name == LocatorAttribute)?.Index ?? -1;
    }

    /// <summary>Resolves what a record's evidence names. A piece that stands there twice counts once.</summary>
    /// <param name="path">What stands before the fields' names in problems.</param>
    public List<EvidenceContent> Prepare(int claim, ClaimRecord record, string path)
    {
        var pieces = new List<EvidenceContent>(record.Evidence.Length);
        for (var i = 0; i < record.Evidence.Length; i++)
        {
            var evidence = record.Evidence[i];
            var nodes = references.Resolve(claim, $"{path}evidence[{i}].", definition.References, evidence.References);
            var piece = new EvidenceContent(nodes, evidence.Values, text.Of(definition.Attributes, evidence.Values));
            if (!pieces.Contains(piece))
            {
                pieces.Add(piece);
            }
        }

        return pieces;
    }

    /// <summary>Puts the pieces beside or in the place of those of a claim.</summary>
    /// <returns>Whether anything changes.</returns>
    public bool Merge(ClaimDraft claim, List<EvidenceContent> pieces)
    {
        if (pieces.Count == 0)
        {
            return false;
        }

        var replaced = claim.Live.Where(old => pieces.Exists(piece => HaveOnePlace(piece, old)) && !pieces.Contains(old)).ToList();
        foreach (var old in replaced)
        {
            claim.Retract(old);
        }

        var added = pieces.Where(piece => !claim.Live.Contains(piece)).ToList();
        claim.Add(added);
        return replaced.Count + added.Count > 0;
    }

    /// <summary>The pieces of a claim that takes the place of another: those of the other that it doesn't replace come first.</summary>
    public List<EvidenceContent> Succeed(ClaimDraft former, List<EvidenceContent> pieces) =>
        [.. former.Live.Where(old => !pieces.Exists(piece => HaveOnePlace(piece, old))), .. pieces];

    private bool HaveOnePlace(EvidenceContent one, EvidenceContent other) =>
        one.References[source] == other.References[source]
        && (locator < 0 || one.Values[locator] as string == other.Values[locator] as string);
}
