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
                Plan(nodes[i], i);
            }
            else
            {
                problems.NodeTwice(i, nodes[i].Key);
            }
        }

        uniqueValues.Check();
    }

    /// <summary>The kind of a node that this plan adds, or null.</summary>
    public NodeKind? FindAdded(string key) => added.GetValueOrDefault(key);

    private void Plan(NodeRecord node, int index)
    {
        if (!node.Key.StartsWith(node.Kind.KeyPrefix + "/", StringComparison.Ordinal) || !NodeKey.IsValid(node.Key))
        {
            problems.InvalidKey(index, node);
            return;
        }

        var attributes = text.Of(node.Kind.Attributes, node.Values);
        var known = state.FindNode(node.Key);
        var former = known is null ? null : state.FindVersion(known);
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
