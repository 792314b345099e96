using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>
/// Plans what becomes of the claims of a node that another takes in: each is taken back and recorded at the survivor. Claims that then say the
/// same fall together and pool their evidence; a claim of the node to itself is only taken back.
/// </summary>
internal sealed class ClaimMergePlanner(IEditedState state, ClaimPlanner claims)
{
    public void Plan(RecordedNode absorbed, RecordedNode survivor)
    {
        var standing = new Dictionary<(ClaimKind, ClaimContent), RecordedClaim>();
        foreach (var claim in state.FindClaimsOf(survivor).Where(claim => !Names(claim, absorbed.Key)))
        {
            standing.TryAdd((claim.Kind, claim.Content), claim);
        }

        foreach (var claim in state.FindClaimsOf(absorbed))
        {
            Plan(claim, absorbed.Key, survivor.Key, standing);
        }
    }

    private void Plan(
        RecordedClaim claim, string absorbed, string survivor, Dictionary<(ClaimKind, ClaimContent), RecordedClaim> standing)
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

        claims.Move(claim, record, pieces, standing.GetValueOrDefault((claim.Kind, claims.ContentOf(record))));

        string? Replace(string? key) => key == absorbed ? survivor : key;

        ImmutableArray<string?> ReplaceAll(ImmutableArray<string?> keys) => [.. keys.Select(Replace)];
    }

    private static bool Names(RecordedClaim claim, string key) =>
        claim.Content.Subject == key || claim.Content.Object == key || claim.Content.References.Contains(key);
}
