using KnowledgeGraph.Model;

namespace KnowledgeGraph.Exchange;

/// <summary>
/// What a piece of evidence says of the passage it rests on. The model's type of evidence may leave out
/// `locator` and `sha256`; then no piece has them.
/// </summary>
internal sealed class EvidenceCitation(EvidenceDefinition evidence)
{
    public const string Locator = "locator";
    public const string Hash = "sha256";

    private readonly int source = IndexOf(evidence.References.Select(reference => reference.Name), EvidenceDefinition.SourceReference);
    private readonly int locator = IndexOf(evidence.Attributes.Select(attribute => attribute.Name), Locator);
    private readonly int hash = IndexOf(evidence.Attributes.Select(attribute => attribute.Name), Hash);

    public string? SourceOf(EvidenceRecord record) => source < 0 ? null : record.References[source];

    public string? LocatorOf(EvidenceRecord record) => locator < 0 ? null : record.Values[locator] as string;

    public string? HashOf(EvidenceRecord record) => hash < 0 ? null : record.Values[hash] as string;

    private static int IndexOf(IEnumerable<string> names, string name) => names.ToList().IndexOf(name);
}
