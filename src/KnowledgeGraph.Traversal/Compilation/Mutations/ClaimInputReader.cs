using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>Reads claims and their evidence from a mutation's input.</summary>
internal sealed class ClaimInputReader(EvidenceDefinition evidence, ValueReader values)
{
    public ClaimRecord Read(ClaimKind kind, InputObject given, InputPath path) => new(
        kind,
        (string?)given.GetValueOrDefault(ClaimInputs.Key),
        ValueReader.KeyOf((string)given[kind.Subject.Name]!),
        ValueReader.KeyOf((string)given[kind.Object.Name]!),
        (PartialDate?)given.GetValueOrDefault(ClaimInputs.ValidFrom),
        (PartialDate?)given.GetValueOrDefault(ClaimInputs.ValidTo),
        ValueReader.ReadAll(kind.References, given),
        values.ReadAll(kind.Attributes, given, path),
        ReadEvidence(given, path));

    public ImmutableArray<EvidenceRecord> ReadEvidence(InputObject claim, InputPath path)
    {
        var given = (IReadOnlyList<object?>)claim[ClaimInputs.Evidence]!;
        return [.. given.Select((piece, i) => ReadPiece((InputObject)piece!, path.Append(ClaimInputs.Evidence).Append(i)))];
    }

    private EvidenceRecord ReadPiece(InputObject piece, InputPath path) =>
        new(ValueReader.ReadAll(evidence.References, piece), values.ReadAll(evidence.Attributes, piece, path));
}
