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
        var parts = new PartPlanners(model, Revision, state, revived: null, text, givenNodes);
        parts.Plan(nodes, claims, cancellationToken);
        return parts.Finish();
    }

    /// <summary>Plans a whole write. Whether it is a repetition, and whether the graph has moved on, <see cref="WriteGuard"/> says.</summary>
    public WritePlan Plan(GraphWrite write, IEditedState state, CancellationToken cancellationToken)
    {
        var parts = new PartPlanners(model, Revision, state, write.RevivesRetracted ? state : null, text, givenNodes);
        parts.Plan(write.Nodes, write.Claims, cancellationToken);
        parts.Plan(write, state);
        return parts.Finish();
    }

    /// <summary>Remembers the nodes of a batch that is stored: none of them may come again.</summary>
    public void Remember(ImmutableArray<NodeRecord> nodes) => givenNodes.UnionWith(nodes.Select(node => node.Key));

    public void Dispose() => text.Dispose();
}
