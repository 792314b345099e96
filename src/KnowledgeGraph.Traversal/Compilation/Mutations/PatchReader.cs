using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>Reads what is given of claims and nodes from a mutation's input, where not all of them has to be.</summary>
internal sealed class PatchReader(ClaimInputReader claims, ValueReader values, UserErrors errors)
{
    public NodePatch Read(NodeKind kind, InputObject given, InputPath path) => new(
        kind, ValueReader.KeyOf((string)given[RootFields.Key]!), ReadValues(kind.Attributes, given, path));

    public ClaimPatch Read(ClaimKind kind, InputObject given, InputPath path) => new(kind)
    {
        Subject = EndOf(kind.Subject, given, path),
        Object = EndOf(kind.Object, given, path),
        ValidFrom = DateOf(ClaimInputs.ValidFrom, given),
        ValidTo = DateOf(ClaimInputs.ValidTo, given),
        References = [.. kind.References
            .Where(reference => given.ContainsKey(reference.Name))
            .Select(reference => new ReferencePatch(reference, given[reference.Name] is string node ? ValueReader.KeyOf(node) : null))],
        Values = ReadValues(kind.Attributes, given, path),
        Evidence = EvidenceOf(given, path),
    };

    private ImmutableArray<AttributePatch> ReadValues(ImmutableArray<AttributeDefinition> attributes, InputObject given, InputPath path) =>
    [
        .. attributes
            .Where(attribute => given.ContainsKey(attribute.Name))
            .Select(attribute => new AttributePatch(attribute, values.Read(attribute, given[attribute.Name], path.Append(attribute.Name)))),
    ];

    private string? EndOf(EndDefinition end, InputObject given, InputPath path)
    {
        if (!given.TryGetValue(end.Name, out var node))
        {
            return null;
        }

        if (node is null)
        {
            var message = $"A claim has its {end.Name}, which can't be taken away: name another node, or leave it out to keep the one that there is.";
            errors.Add(path.Append(end.Name), RecordProblemCodes.Missing, message);
            return null;
        }

        return ValueReader.KeyOf((string)node);
    }

    private ImmutableArray<EvidenceRecord>? EvidenceOf(InputObject given, InputPath path)
    {
        if (!given.TryGetValue(ClaimInputs.Evidence, out var evidence))
        {
            return null;
        }

        if (evidence is null)
        {
            errors.Add(
                path.Append(ClaimInputs.Evidence),
                RecordProblemCodes.NoEvidence,
                "A claim has evidence, which can't be taken away: give other pieces, or leave it out to keep those that there are.");
            return null;
        }

        return claims.ReadEvidence(given, path);
    }

    private static Given<PartialDate?>? DateOf(string field, InputObject given) =>
        given.TryGetValue(field, out var date) ? new Given<PartialDate?>((PartialDate?)date) : null;
}
