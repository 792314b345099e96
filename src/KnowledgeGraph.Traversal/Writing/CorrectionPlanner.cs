using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>Plans corrections: what is taken back, and what is recorded in its place.</summary>
internal sealed class CorrectionPlanner(
    IEditedState state, EvidenceDefinition evidence, ClaimPlanner claims, RetractionPlanner retractions, ProblemCollector problems)
{
    public void Plan(ImmutableArray<ClaimCorrection> corrections)
    {
        for (var i = 0; i < corrections.Length; i++)
        {
            if (retractions.FindStanding(i, corrections[i].Reference) is { } former)
            {
                Plan(i, former, corrections[i].Patch);
            }
        }
    }

    private void Plan(int index, RecordedClaim former, ClaimPatch patch)
    {
        if (former.Kind != patch.Kind)
        {
            problems.Add(
                index,
                RetractionPlanner.Id,
                RecordProblemCodes.WrongKind,
                $"{former.Id} is a {former.Kind}, and what is given is a correction of a {patch.Kind}: give one of a {former.Kind}.");
            return;
        }

        var record = ClaimPatches.Apply(patch, former, state.ReadEvidence(former));
        var found = RecordChecks.Check(record, evidence);
        problems.AddPatch(index, found);
        if (found.IsEmpty)
        {
            claims.Correct(index, former, record);
        }
    }
}
