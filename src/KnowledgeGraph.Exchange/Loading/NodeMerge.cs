using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Exchange;

/// <summary>What becomes of a node that is recorded already.</summary>
internal static class NodeMerge
{
    /// <summary>
    /// The recorded node, with the given one's values where it has none, and its lists followed by the elements that they lack.
    /// </summary>
    public static NodeRecord Complete(NodeRecord recorded, NodeRecord given)
    {
        var values = recorded.Values.ToBuilder();
        for (var i = 0; i < values.Count; i++)
        {
            values[i] = (values[i], given.Values[i]) switch
            {
                (null, var value) => value,
                (ImmutableArray<object> old, ImmutableArray<object> added) => (object)old.AddRange(added.Except(old)),
                (var value, _) => value,
            };
        }

        return recorded with { Values = values.MoveToImmutable() };
    }
}
