using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>
/// Decides what a write means, the same for every store: what is new, what takes the place of what, and what is wrong. Pure: the
/// store says what is recorded and carries the plan out. One planner serves one write, or one load in all its batches.
/// Not thread-safe.
/// </summary>
/// <param name="revision">The revision that the write becomes if it records anything.</param>
public sealed class WritePlanner(GraphModel model, long revision) : IDisposable
{
    private readonly RecordText text = new();
    private readonly HashSet<string> givenNodes = new(StringComparer.Ordinal);

    public long Revision { get; } = revision;

    /// <summary>
    /// Plans records; of a load, a batch. What earlier batches recorded has to be in <paramref name="state"/>, and the planner has to
    /// <see cref="Remember"/> their nodes.
    /// </summary>
    public WritePlan Plan(
        ImmutableArray<NodeRecord> nodes, ImmutableArray<ClaimRecord> claims, IRecordedState state, CancellationToken cancellationToken)
    {
        var problems = new ProblemCollector();
        var nodePlanner = new NodePlanner(state, text, givenNodes, problems);
        var references = new NodeReferences(state, nodePlanner, problems);
        var evidence = new EvidencePlanner(model.Evidence, references, text);
        var claimPlanner = new ClaimPlanner(state, Revision, references, evidence, text, problems);
        nodePlanner.Plan(nodes, cancellationToken);
        claimPlanner.Plan(claims, cancellationToken);
        return problems.Count > 0
            ? new WritePlan([], [], [], [], [], problems.ToImmutable())
            : Finish(nodePlanner, claimPlanner);
    }

    /// <summary>Remembers the nodes of a batch that is stored: none of them may come again.</summary>
    public void Remember(ImmutableArray<NodeRecord> nodes) => givenNodes.UnionWith(nodes.Select(node => node.Key));

    public void Dispose() => text.Dispose();

    private static WritePlan Finish(NodePlanner nodes, ClaimPlanner claims)
    {
        var plannedClaims = claims.Claims.ToImmutableArray();
        var plannedEvidence = claims.Evidence.ToImmutableArray();
        var touched = new HashSet<string>(StringComparer.Ordinal);
        touched.UnionWith(nodes.Planned.Select(node => node.Record.Kind.Name));
        touched.UnionWith(plannedClaims.Select(claim => claim.Record.Kind.Name));
        touched.UnionWith(plannedEvidence.Select(change => change.Claim.Kind.Name));
        touched.UnionWith(claims.Retractions.Select(retraction => retraction.Claim.Kind.Name));
        return new WritePlan([.. nodes.Planned], plannedClaims, [.. claims.Retractions], plannedEvidence, [.. touched], []);
    }
}
