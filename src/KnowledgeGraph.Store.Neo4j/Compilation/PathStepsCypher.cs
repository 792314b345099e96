using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>What to return of a path's steps: a map for each claim with the nodes before and after it.</summary>
internal sealed class PathStepsCypher(GraphModel model, ImmutableArray<ClaimKind> kinds, PathStepsSlot slot)
{
    private readonly MapProjection step = new();

    /// <param name="nodes">The variable of the path's nodes.</param>
    /// <param name="claims">The variable of its relationships.</param>
    public SlotReader Into(StatementScope outer, MapProjection map, string nodes, string claims)
    {
        var inner = outer.Inner();
        var (place, name) = (inner.Names.Fresh("place"), inner.Names.Fresh(Patterns.VariableOf(kinds)));
        var from = new NodePlace(inner, inner.Names.Fresh("from"), model.NodeKinds);
        var to = new NodePlace(inner, inner.Names.Fresh("to"), model.NodeKinds);
        inner.Block.Add($"UNWIND range(0, size({claims}) - 1) AS {place}");
        inner.Block.Bind($"{claims}[{place}]", name);
        inner.Block.Bind($"{nodes}[{place}]", from.Name);
        inner.Block.Bind($"{nodes}[{place} + 1]", to.Name);
        var claim = new ClaimPlace(inner, name, kinds, null, null, null);
        var slots = SlotsByKind<object>.WithValues(slot.Shape.Slots).Select(part => Slot(inner, part, claim, from, to)).ToArray();
        var list = outer.Names.Fresh("steps");
        inner.Block.Add($"RETURN collect({(step.IsEmpty ? "{}" : step.Print(null))}) AS {list}");
        outer.Block.Call([.. outer.Imports(nodes), claims], inner.Block, list);
        return new ObjectListReader(slot, map.Value(list, list), new ObjectReader(slot.Shape, slots));
    }

    private SlotReader Slot(StatementScope inner, Slot part, ClaimPlace claim, NodePlace from, NodePlace to)
    {
        switch (part)
        {
            case StepNodeSlot end:
                var place = end.IsTo ? to : from;
                var (node, nodeReader) = NodeProjection.Of(inner, place, end.Shape);
                return new ItemMemberReader(part, step.Value(end.IsTo ? "to" : "from", node), nodeReader);
            case EdgeClaimSlot edge:
                var (projected, claimReader) = ClaimProjection.Of(inner, claim, edge.Shape);
                return new ItemMemberReader(part, step.Value("claim", projected), claimReader);
            default:
                return new ScalarReader(part, step.Value("direction", Direction(claim.Name, from.Name)), Scalars.Text);
        }
    }

    private string Direction(string claim, string from)
    {
        var symmetric = kinds.Where(kind => kind.SymmetricBy is not null)
            .Select(kind => $"WHEN {OfKind(claim, kind)}{RelationPattern.Symmetric(claim, kind)} THEN 'ANY' ");
        return $"CASE {string.Concat(symmetric)}WHEN startNode({claim}) = {from} THEN 'OUT' ELSE 'IN' END";
    }

    private string OfKind(string claim, ClaimKind kind) => kinds.Length == 1 ? "" : $"type({claim}) = '{kind.Predicate}' AND ";
}
