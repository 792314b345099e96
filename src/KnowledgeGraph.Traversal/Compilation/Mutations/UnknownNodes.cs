using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>
/// Looks up the nodes that the claims of a faulty input name, because the store, which would say which of them aren't there, doesn't get
/// to see it: so a client hears of everything at once.
/// </summary>
internal static class UnknownNodes
{
    /// <returns>The draft's errors, and those about nodes that aren't there.</returns>
    public static async ValueTask<ImmutableArray<UserError>> AddAsync(
        WriteDraft draft, IGraphLedger ledger, GraphModel model, CancellationToken cancellationToken)
    {
        var named = draft.Write.Claims
            .SelectMany((claim, i) => NamedBy(claim, model.Evidence).Select(name => (Claim: i, name.Field, name.Key)))
            .Where(name => NodeKey.IsValid(name.Key))
            .ToList();
        var found = await ledger.FindNodesAsync(named.Select(name => name.Key).Distinct(), cancellationToken);
        return
        [
            .. draft.Errors,
            .. named
                .Where(name => !found.Contains(name.Key))
                .Select(name => ProblemCollector.UnknownNode(WritePart.Claims, name.Claim, name.Field, name.Key))
                .Select(draft.Places.Locate),
        ];
    }

    private static IEnumerable<(string Field, string Key)> NamedBy(ClaimRecord claim, EvidenceDefinition evidence) =>
    [
        (claim.Kind.Subject.Name, claim.Subject),
        (claim.Kind.Object.Name, claim.Object),
        .. NamedBy(claim.Kind.References, claim.References, ""),
        .. claim.Evidence.SelectMany((piece, i) => NamedBy(evidence.References, piece.References, $"{ClaimInputs.Evidence}[{i}].")),
    ];

    private static IEnumerable<(string Field, string Key)> NamedBy(
        ImmutableArray<ReferenceDefinition> references, ImmutableArray<string?> keys, string path) => references
        .Where(reference => keys[reference.Index] is not null)
        .Select(reference => (path + reference.Name, keys[reference.Index]!));
}
