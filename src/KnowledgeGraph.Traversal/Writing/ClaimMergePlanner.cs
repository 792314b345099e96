using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>
/// Plans what becomes of the claims of a node that another takes in: each is taken back and recorded at the survivor. Claims that then say the
/// same fall together and pool their evidence; a claim of the node to itself is only taken back. What it reads is what names the absorbed
/// node, and what stands between the survivor and the other ends of that: the survivor may have any number of claims.
/// </summary>
internal sealed class ClaimMergePlanner(IEditedState state, ClaimPlanner claims)
{
    public void Plan(RecordedNode absorbed, RecordedNode survivor)
    {
        foreach (var claim in InOrder(state.FindClaimsOf(absorbed)))
        {
            Plan(claim, absorbed.Key, survivor.Key);
        }
    }

    private void Plan(RecordedClaim claim, string absorbed, string survivor)
    {
        var evidence = state.ReadEvidence(claim);
        var pieces = evidence.Select(piece => piece.Content with { References = ReplaceAll(piece.Content.References) }).ToList();
        if (!Names(claim, absorbed))
        {
            claims.ReplaceEvidence(claim, [.. evidence.Select(piece => piece.Content)], pieces);
            return;
        }

        var record = ClaimPatches.RecordOf(claim, evidence);
        record = record with
        {
            Subject = Replace(record.Subject)!,
            Object = Replace(record.Object)!,
            References = ReplaceAll(record.References),
        };
        if (record.Subject == record.Object)
        {
            claims.Retractions.Add(new PlannedRetraction(claim, null));
            return;
        }

        claims.Move(claim, record, pieces, FindStanding(record, claims.ContentOf(record)));

        string? Replace(string? key) => key == absorbed ? survivor : key;

        ImmutableArray<string?> ReplaceAll(ImmutableArray<string?> keys) => [.. keys.Select(Replace)];
    }

    /// <summary>The claim that says already what the record says, or null; the first one of several.</summary>
    private RecordedClaim? FindStanding(ClaimRecord record, ClaimContent content) =>
        InOrder(state.FindClaimsBetween(record.Kind, record.Subject, record.Object)).FirstOrDefault(claim => claim.Content == content);

    /// <summary>An order that doesn't depend on the store, because what falls together falls to the first.</summary>
    private static IEnumerable<RecordedClaim> InOrder(IReadOnlyList<RecordedClaim> found) =>
        found.OrderBy(claim => claim.Recorded).ThenBy(claim => claim.Id, StringComparer.Ordinal);

    private static bool Names(RecordedClaim claim, string key) =>
        claim.Content.Subject == key || claim.Content.Object == key || claim.Content.References.Contains(key);
}
