using System.Collections.Immutable;
using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>Finds the nodes that matching looks at.</summary>
internal sealed class MatchSource(GraphModel model, TextIndex index)
{
    /// <summary>What is known of a node in the view.</summary>
    public MatchNode Describe(View view, int node)
    {
        var (item, kind) = (view.Node(node), view.Nodes.KindOf(node));
        return new MatchNode(
            Encoding.UTF8.GetString(view.Nodes.IdOf(node)),
            model.NodeKinds[kind],
            attribute => view.Nodes.Columns[kind][attribute].Get(item.Row));
    }

    /// <summary>The nodes that have one of the words, each once.</summary>
    public HashSet<int> HavingAny(View view, IEnumerable<WordTerm> words, ImmutableArray<NodeKind> kinds)
    {
        var found = new HashSet<int>();
        foreach (var version in index.FindAny(words, view.Cancellation))
        {
            view.Step();

            // Versions that the view doesn't know, or of which it knows a later one, are not there.
            if (version < view.Limits.Versions
                && view.Nodes.NodeOf(version) is var node
                && view.Nodes.VersionAt(node, view.Revision) == version
                && !view.Nodes.IsMerged(node, view.Revision)
                && kinds.Contains(model.NodeKinds[view.Nodes.KindOf(node)]))
            {
                found.Add(node);
            }
        }

        return found;
    }

    /// <summary>All nodes of some kinds, for what no index is of.</summary>
    public static IEnumerable<int> All(View view, ImmutableArray<NodeKind> kinds)
    {
        var isOf = new bool[view.Graph.Model.NodeKinds.Length];
        foreach (var kind in kinds)
        {
            isOf[kind.Index] = true;
        }

        for (var node = 0; node < view.Limits.Nodes; node++)
        {
            view.Step();
            if (isOf[view.Nodes.KindOf(node)] && view.HasNode(node))
            {
                yield return node;
            }
        }
    }
}
