using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>Reads what is given of claims and nodes from a mutation's input, where not all of them has to be.</summary>
internal sealed class PatchReader(ClaimInputReader claims, ValueReader values)
{
    public NodePatch Read(NodeKind kind, InputObject given, InputPath path) => new(
        kind, ValueReader.KeyOf((string)given[RootFields.Key]!), ReadValues(kind.Attributes, given, path));

    public ClaimPatch Read(ClaimKind kind, InputObject given, InputPath path) => new(kind)
    {
        Subject = EndOf(kind.Subject, given),
        Object = EndOf(kind.Object, given),
        ValidFrom = DateOf(ClaimInputs.ValidFrom, given),
        ValidTo = DateOf(ClaimInputs.ValidTo, given),
        References = [.. kind.References
            .Where(reference => given.ContainsKey(reference.Name))
            .Select(reference => new ReferencePatch(reference, given[reference.Name] is string node ? ValueReader.KeyOf(node) : null))],
        Values = ReadValues(kind.Attributes, given, path),
        Evidence = given.GetValueOrDefault(ClaimInputs.Evidence) is null ? null : claims.ReadEvidence(given, path),
    };

    private ImmutableArray<AttributePatch> ReadValues(ImmutableArray<AttributeDefinition> attributes, InputObject given, InputPath path) =>
    [
        .. attributes
            .Where(attribute => given.ContainsKey(attribute.Name))
            .Select(attribute => new AttributePatch(attribute, values.Read(attribute, given[attribute.Name], path.Append(attribute.Name)))),
    ];

    /// <summary>An end can't be taken away: null is as if it weren't given.</summary>
    private static string? EndOf(EndDefinition end, InputObject given) =>
        given.GetValueOrDefault(end.Name) is string node ? ValueReader.KeyOf(node) : null;

    private static Given<PartialDate?>? DateOf(string field, InputObject given) =>
        given.TryGetValue(field, out var date) ? new Given<PartialDate?>((PartialDate?)date) : null;
}
