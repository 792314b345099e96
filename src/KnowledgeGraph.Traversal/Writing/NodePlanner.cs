using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>Plans nodes and their versions.</summary>
/// <param name="given">The keys of the nodes that earlier batches of a load have given.</param>
internal sealed class NodePlanner(IRecordedState state, RecordText text, IReadOnlySet<string> given, ProblemCollector problems)
{
    private readonly List<PlannedNode> planned = [];
    private readonly Dictionary<string, NodeKind> added = new(StringComparer.Ordinal);
    private readonly UniqueValues uniqueValues = new(state, problems);

    public IReadOnlyList<PlannedNode> Planned => planned;

    /// <summary>The keys of the nodes that are given, in their order.</summary>
    public ImmutableArray<string>.Builder Keys { get; } = ImmutableArray.CreateBuilder<string>();

    public void Plan(ImmutableArray<NodeRecord> nodes, CancellationToken cancellationToken)
    {
        var own = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < nodes.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Keys.Add(nodes[i].Key);
            if (!given.Contains(nodes[i].Key) && own.Add(nodes[i].Key))
            {
                Plan(nodes[i], i, keepsMerged: true);
            }
            else
            {
                problems.NodeTwice(i, nodes[i].Key);
            }
        }

        uniqueValues.Check();
    }

    /// <summary>Plans nodes of which some values are given: the others are as recorded, or have their defaults.</summary>
    public void Plan(ImmutableArray<NodePatch> patches)
    {
        var own = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < patches.Length; i++)
        {
            var node = Apply(patches[i]);
            var found = RecordChecks.Check(node);
            problems.Add(i, found);
            Keys.Add(node.Key);
            if (!own.Add(node.Key))
            {
                problems.NodeTwice(i, node.Key);
            }
            else if (found.IsEmpty)
            {
                Plan(node, i);
            }
        }

        uniqueValues.Check();
    }

    /// <summary>Plans a node that says more since it has taken another in. Its unique values stay as they are.</summary>
    public void PlanMerged(int index, NodeRecord survivor) => Plan(survivor, index);

    private NodeRecord Apply(NodePatch patch)
    {
        var known = NodeKey.IsValid(patch.Reference) ? state.FindNode(patch.Reference) : null;
        var values = known is not null && state.FindVersion(known) is { } version
            ? ClaimPatches.ValuesOf(version.Attributes, patch.Kind.Attributes)
            : [.. patch.Kind.Attributes.Select(attribute => attribute.ValueWhenAbsent)];
        return new NodeRecord(patch.Kind, known?.Key ?? patch.Reference, ClaimPatches.Apply(patch.Values, values));
    }

    private NodeRecord KeepMerged(NodeRecord given, RecordedNode known, RecordedVersion former)
    {
        var absorbed = state.FindAbsorbed(known);
        return absorbed.Count == 0 ? given : MergedNodes.Keep(given, RecordOf(former), absorbed.Select(RecordOf));

        NodeRecord RecordOf(RecordedVersion version) =>
            given with { Values = ClaimPatches.ValuesOf(version.Attributes, given.Kind.Attributes) };
    }

    /// <summary>The kind of a node that this plan adds, or null.</summary>
    public NodeKind? FindAdded(string key) => added.GetValueOrDefault(key);

    /// <param name="keepsMerged">
    /// Whether lists keep what other nodes have brought into them: who gives a whole record gives what was known of the node by itself.
    /// </param>
    private void Plan(NodeRecord node, int index, bool keepsMerged = false)
    {
        if (!node.Key.StartsWith(node.Kind.KeyPrefix + "/", StringComparison.Ordinal) || !NodeKey.IsValid(node.Key))
        {
            problems.InvalidKey(index, node);
            return;
        }

        var known = state.FindNode(node.Key);
        if (known is not null && known.Key != node.Key)
        {
            // A bundle that was written before another took the node in: what it says was said of that node, and is no news of the other.
            return;
        }

        var attributes = text.Of(node.Kind.Attributes, node.Values);
        var former = known is null ? null : state.FindVersion(known);
        if (former is not null && former.Attributes != attributes && keepsMerged)
        {
            node = KeepMerged(node, known!, former);
            attributes = text.Of(node.Kind.Attributes, node.Values);
        }

        if (former is not null && former.Attributes == attributes)
        {
            return;
        }

        if (known is null)
        {
            added.Add(node.Key, node.Kind);
        }

        planned.Add(new PlannedNode(node, attributes, known, former));
        uniqueValues.Replace(node, index);
    }
}
