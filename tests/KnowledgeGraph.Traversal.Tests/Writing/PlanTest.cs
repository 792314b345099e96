using KnowledgeGraph.Contracts;
using KnowledgeGraph.Model;
using static KnowledgeGraph.Contracts.FilmRecords;

namespace KnowledgeGraph.Traversals.Tests.Writing;

/// <summary>Plans of one thing that a write does beside records, in words: what is recorded, what is taken back and for what.</summary>
public abstract class PlanTest
{
    private protected static GraphWrite Nothing { get; } = Write([], []);

    private protected MemoryLedger Ledger { get; } = new();

    private protected static string[] Problems(WritePlan plan) =>
        [.. plan.Problems.Select(problem => $"{problem.Part} {problem.Index} {problem.Field} {problem.Code}")];

    /// <summary>`identity.version subject object from [pages of evidence]` of each claim that is recorded; hashes of ids as `*`.</summary>
    private protected static string[] Recorded(WritePlan plan) =>
    [
        .. plan.Claims.Select(claim =>
            $"{claim.Key ?? "*"}.{claim.Version} {claim.Content.Subject} {claim.Content.Object} {claim.Content.ValidFrom} [{Pages(claim.Evidence)}]"),
    ];

    /// <summary>The keys of the claims that are taken back, and of those in their places.</summary>
    private protected string[] TakenBack(WritePlan plan) =>
        [.. plan.Retractions.Select(retraction => $"{KeyOf(retraction.Claim.Id)} > {(retraction.SupersededBy is { } id ? KeyOf(id) : "nothing")}")];

    private protected static string[] Touched(WritePlan plan) => [.. plan.TouchedKinds.Order(StringComparer.Ordinal)];

    private protected static string Pages(IEnumerable<EvidenceContent> pieces) =>
        string.Join(",", pieces.Select(piece => piece.Values[FilmRecords.Model.Evidence.Attributes.Single(attribute => attribute.Name == "page").Index]));

    private protected static AttributePatch Patch(NodeKind kind, string attribute, object? value) => new(kind.FindAttribute(attribute)!, value);

    private protected static AttributePatch Patch(ClaimKind kind, string attribute, object? value) =>
        new(kind.Attributes.Single(each => each.Name == attribute), value);

    private string KeyOf(string id) => Ledger.Claims.First(claim => claim.Recorded.Id == id) is var claim && claim.Key == id ? "*" : claim.Key;
}
