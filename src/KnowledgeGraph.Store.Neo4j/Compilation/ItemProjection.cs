using System.Collections.Immutable;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j.Compilation;

/// <summary>What to return of each item of a page: all that edges, nodes and cursors are asked for, in one map.</summary>
/// <param name="item">A node or a claim.</param>
/// <param name="owner">The variable of the node whose connection it is, or null.</param>
internal sealed class ItemProjection(
    StatementScope scope, Place item, string? owner, OrderCypher order, ImmutableArray<OrderKey> keys)
{
    private readonly MapProjection map = new();
    private CursorWriter? cursors;

    public string Print()
    {
        if (map.IsEmpty)
        {
            Id();
        }

        return item is NodePlace { HasValues: false } node ? map.Print(node.Name) : map.Print(item.Attributes);
    }

    /// <summary>Makes readers for the slots that are about the page.</summary>
    public void Compile(ConnectionShape shape, PageReader page, Dictionary<Slot, SlotReader> readers)
    {
        foreach (var slot in shape.Slots)
        {
            SlotReader? reader = slot switch
            {
                EdgesSlot edges => new EdgesReader(
                    edges, page, new ObjectReader(edges.Shape, [.. SlotsByKind<object>.WithValues(edges.Shape.Slots).Select(Edge)])),
                NodesSlot nodes => new NodesReader(nodes, page, Item(nodes, nodes.Shape)),
                PageInfoSlot info => new PageInfoReader(
                    info, page, info.Shape.Slots.Any(part => part is PageInfoPartSlot { Part: >= PageInfoPart.StartCursor }) ? Cursors() : null),
                _ => null,
            };
            if (reader is not null)
            {
                readers.Add(slot, reader);
            }
        }
    }

    private SlotReader Edge(Slot slot) => slot switch
    {
        CursorSlot => new CursorReader(slot, Cursors()),
        EdgeNodeSlot node => Item(node, node.Shape),
        EdgeClaimSlot claim => new SelfReader(slot, ClaimProjection.Into(scope, map, (ClaimPlace)item, claim.Shape)),
        EdgeDirectionSlot => new ScalarReader(slot, map.Value("direction", Direction((ClaimPlace)item)), Scalars.Text),
        _ => throw new ArgumentException($"A {slot.GetType().Name} can't stand in an edge.", nameof(slot)),
    };

    private SlotReader Item(Slot slot, ItemShape shape)
    {
        if (item is NodePlace node)
        {
            return shape.Node is null ? new AbsentReader(slot) : new SelfReader(slot, NodeProjection.Into(scope, map, node, shape.Node));
        }

        var claim = (ClaimPlace)item;
        if (owner is not null && shape.Node is not null)
        {
            var (expression, reader) = NodeProjection.Of(scope, claim.Far!, shape.Node);
            return new ItemMemberReader(slot, map.Value(claim.Far!.Name, expression), reader);
        }

        return shape.Claim is null ? new AbsentReader(slot) : new SelfReader(slot, ClaimProjection.Into(scope, map, claim, shape.Claim));
    }

    private string Direction(ClaimPlace claim)
    {
        var symmetric = RelationPattern.Symmetric(claim.Name, claim.Kinds[0]) is { } test ? $"WHEN {test} THEN 'ANY' " : "";
        return $"CASE {symmetric}WHEN startNode({claim.Name}) = {owner} THEN 'OUT' ELSE 'IN' END";
    }

    private CursorWriter Cursors() => cursors ??= new CursorWriter(
        keys,
        [.. order.Fields.Select((field, i) => (map.Value($"key{i + 1}", field.Kept), field.Type))],
        Id());

    private string Id() => item is NodePlace node
        ? map.Property(node.Name, PropertyNames.Id)
        : map.Property(item.Attributes, PropertyNames.Id);
}
