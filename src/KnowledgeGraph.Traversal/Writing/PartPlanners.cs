using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>The planners of one plan, and how what they plan becomes one.</summary>
internal sealed class PartPlanners
{
    private readonly GraphModel model;
    private readonly ProblemCollector problems = new();
    private readonly NodePlanner nodes;
    private readonly ClaimPlanner claims;
    private ImmutableArray<PlannedMerge> merges = [];

    /// <param name="revived">See <see cref="ClaimPlanner"/>.</param>
    /// <param name="givenNodes">The keys of the nodes that earlier batches have given.</param>
    public PartPlanners(
        GraphModel model, long revision, IRecordedState state, IEditedState? revived, RecordText text, IReadOnlySet<string> givenNodes)
    {
        this.model = model;
        nodes = new NodePlanner(state, text, givenNodes, problems);
        var references = new NodeReferences(state, nodes, problems);
        var evidence = new EvidencePlanner(model.Evidence, references, text);
        claims = new ClaimPlanner(state, revision, references, evidence, text, problems, revived);
    }

    public void Plan(
        ImmutableArray<NodeRecord> nodeRecords, ImmutableArray<ClaimRecord> claimRecords, CancellationToken cancellationToken)
    {
        problems.Part = WritePart.Nodes;
        nodes.Plan(nodeRecords, cancellationToken);
        problems.Part = WritePart.Claims;
        claims.Plan(claimRecords, cancellationToken);
    }

    /// <summary>Plans what a write has beside records.</summary>
    public void Plan(GraphWrite write, IEditedState state)
    {
        var retractions = new RetractionPlanner(state, claims, problems);
        problems.Part = WritePart.Patches;
        nodes.Plan(write.Patches);
        problems.Part = WritePart.Corrections;
        new CorrectionPlanner(state, model.Evidence, claims, retractions, problems).Plan(write.Corrections);
        problems.Part = WritePart.Retractions;
        retractions.Plan(write.Retractions);
        problems.Part = WritePart.Merges;
        var mergePlanner = new MergePlanner(state, nodes, new ClaimMergePlanner(state, claims), problems);
        mergePlanner.Plan(write.Merges);
        merges = [.. mergePlanner.Planned];
    }

    public WritePlan Finish()
    {
        if (problems.Count > 0)
        {
            return new WritePlan([], [], [], [], [], problems.ToImmutable());
        }

        var plannedClaims = claims.Claims.ToImmutableArray();
        var plannedEvidence = claims.Evidence.ToImmutableArray();
        var touched = new HashSet<string>(StringComparer.Ordinal);
        touched.UnionWith(nodes.Planned.Select(node => node.Record.Kind.Name));
        touched.UnionWith(plannedClaims.Select(claim => claim.Record.Kind.Name));
        touched.UnionWith(plannedEvidence.Select(change => change.Claim.Kind.Name));
        touched.UnionWith(claims.Retractions.Select(retraction => retraction.Claim.Kind.Name));
        touched.UnionWith(merges.Select(merge => merge.Survivor.Kind!.Name));
        return new WritePlan([.. nodes.Planned], plannedClaims, [.. claims.Retractions], plannedEvidence, [.. touched], [])
        {
            Merges = merges,
            NodeKeys = nodes.Keys.ToImmutable(),
            ClaimIds = claims.Ids.ToImmutable(),
        };
    }
}
