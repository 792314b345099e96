using System.Collections.Immutable;

namespace KnowledgeGraph.Traversals;

/// <summary>Plans what is taken back for good.</summary>
internal sealed class RetractionPlanner(IEditedState state, ClaimPlanner claims, ProblemCollector problems)
{
    /// <summary>The field of a retraction or correction that names the claim, in problems.</summary>
    public const string Id = "id";

    private readonly HashSet<string> retracted = new(StringComparer.Ordinal);

    public void Plan(ImmutableArray<ClaimRetraction> retractions)
    {
        for (var i = 0; i < retractions.Length; i++)
        {
            if (FindStanding(i, retractions[i].Reference) is { } claim)
            {
                claims.Retractions.Add(new PlannedRetraction(claim, null) { Reason = retractions[i].Reason });
                claims.Ids.Add(claim.Id);
            }
        }
    }

    /// <summary>The claim that is named, when it stands and the write hasn't named it before; else there is a new problem.</summary>
    public RecordedClaim? FindStanding(int index, string reference)
    {
        if (state.FindReferenced(reference) is not { } claim)
        {
            problems.UnknownClaim(index, Id, reference);
        }
        else if (claim.IsRetracted || !retracted.Add(claim.Id))
        {
            problems.AlreadyRetracted(index, Id, claim);
        }
        else
        {
            return claim;
        }

        return null;
    }
}
