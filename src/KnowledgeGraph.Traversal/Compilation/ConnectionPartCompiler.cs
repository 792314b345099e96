using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Traversals;

/// <summary>Compiles what connections, edges, pages and aggregates have.</summary>
internal sealed class ConnectionPartCompiler(ShapeCompiler shapes)
{
    /// <summary>The slot, or null when the binding is of something else.</summary>
    public Slot? Compile(FieldBinding binding, FieldPlan field, SlotKey key) => binding switch
    {
        ConnectionPartBinding part => Part(part, field, key),
        PageInfoPartBinding part => new PageInfoPartSlot(key, part.Part),
        HighlightPartBinding part => new HighlightPartSlot(
            key, part.Part, part.Part == HighlightPart.Ranges ? shapes.Object(field.Selection!) : null),
        CountBinding => new CountSlot(key),
        GroupBinding group => new GroupSlot(key, group.On, group.Attribute, shapes.Object(field.Selection!)),
        GroupPartBinding part => new GroupPartSlot(key, part.IsCount, SlotKeys.NullabilityOf(field)),
        SumBinding sum => new SumSlot(key, sum.Attribute, shapes.Object(field.Selection!)),
        SumPartBinding part => new SumPartSlot(key, part.IsValue, SlotKeys.NullabilityOf(field)),
        ExtremeBinding extreme => new ExtremeSlot(key, extreme.IsMax, shapes.Object(field.Selection!)),
        _ => null,
    };

    private Slot Part(ConnectionPartBinding binding, FieldPlan field, SlotKey key) => binding.Part switch
    {
        ConnectionPart.TotalCount => new TotalCountSlot(key),
        ConnectionPart.NodeCount => new NodeCountSlot(key),
        ConnectionPart.Edges => new EdgesSlot(key, shapes.Object(field.Selection!)),
        ConnectionPart.Nodes => new NodesSlot(key, shapes.Item(binding.Item!, field.Selection!)),
        ConnectionPart.PageInfo => new PageInfoSlot(key, shapes.Object(field.Selection!)),
        ConnectionPart.Aggregate => new AggregateSlot(key, shapes.Object(field.Selection!)),
        ConnectionPart.Cursor => new CursorSlot(key),
        ConnectionPart.EdgeNode => new EdgeNodeSlot(key, shapes.Item(binding.Item!, field.Selection!)),
        ConnectionPart.EdgeClaim => new EdgeClaimSlot(key, shapes.Claim(binding.Item!.Claims, field.Selection!)),
        ConnectionPart.EdgeDirection => new EdgeDirectionSlot(key),
        ConnectionPart.Score => new ScoreSlot(key),
        _ => new HighlightsSlot(key, shapes.Object(field.Selection!)),
    };
}
