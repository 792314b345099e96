using System.Collections.Immutable;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>Makes projections of shapes: finds, once, the columns that their slots mean.</summary>
internal sealed class ProjectionCompiler
{
    private readonly GraphSnapshot graph;
    private readonly FieldCompiler fields;

    public ProjectionCompiler(GraphSnapshot graph)
    {
        this.graph = graph;
        fields = new FieldCompiler(graph);
        Connections = new ConnectionCompiler(graph, fields, this);
    }

    public ConnectionCompiler Connections { get; }

    public NodeProjection Nodes(NodeShape shape) => new([.. shape.Kinds.Select(
        (kind, index) => kind is null ? null : Object(kind, Scope.OfNodes(graph, [graph.Model.NodeKinds[index]])))]);

    public ClaimProjection Claims(ClaimShape shape) => new([.. shape.Kinds.Select(
        (kind, index) => kind is null ? null : Object(kind, Scope.OfClaims(graph, [graph.Model.ClaimKinds[index]])))]);

    public RevisionFilter? Filter(ChangeFilter? filter) => filter is null ? null : Connections.OfChanges(filter);

    /// <summary>A slot of an item whose value is a single field: for objects, and for the extremes of aggregates.</summary>
    public SlotProjection Value(Slot slot, Scope scope) => slot switch
    {
        BuiltInSlot builtIn => BuiltIn(builtIn, scope),
        AttributeSlot attribute => Attribute(attribute, scope),
        _ => throw new ArgumentException($"A {slot.GetType().Name} can't stand here.", nameof(slot)),
    };

    private ObjectProjection Object(ObjectShape shape, Scope scope) =>
        new(shape, [.. WithValues(shape.Slots).Select(slot => Slot(slot, scope))]);

    /// <summary>The slots that a store pushes values for.</summary>
    public static IEnumerable<Slot> WithValues(ImmutableArray<Slot> slots) => slots.Where(slot => slot is not TypeNameSlot);

    private SlotProjection Slot(Slot slot, Scope scope) => slot switch
    {
        RelationSlot relation => new RelationProjection(relation, Connections.OfRelation(relation)),
        EndSlot end => new EndProjection(end, Nodes(end.Shape)),
        ReferenceSlot reference => Reference(reference, scope),
        EvidenceSlot evidence => new EvidenceProjection(evidence, Object(evidence.Shape, Scope.OfEvidence(graph))),
        SupersededBySlot superseded => new SupersededByProjection(superseded, Claims(superseded.Shape)),
        _ => Value(slot, scope),
    };

    private SlotProjection Reference(ReferenceSlot slot, Scope scope) =>
        scope.FindReferences(scope.Kinds[0], slot.Reference.Name) is { } column
            ? new ReferenceProjection(slot, column, Nodes(slot.Shape))
            : new AbsentProjection(slot);

    private static SlotProjection Attribute(AttributeSlot slot, Scope scope)
    {
        if (scope.FindColumn(scope.Kinds[0], slot.Attribute.Name) is not { } column)
        {
            return new AbsentProjection(slot);
        }

        return slot.Parts is { } parts ? new CompositeProjection(slot, column, parts) : new AttributeProjection(slot, column);
    }

    private SlotProjection BuiltIn(BuiltInSlot slot, Scope scope) => (slot.Field, scope.Of) switch
    {
        (Traversals.BuiltIn.Id, ScopeOf.Nodes) => new NodeIdProjection(slot),
        (Traversals.BuiltIn.Id, _) => new ClaimIdProjection(slot),
        (Traversals.BuiltIn.Key, ScopeOf.Nodes) => new NodeKeyProjection(slot),
        (Traversals.BuiltIn.Key, _) => new ClaimKeyProjection(slot),
        (Traversals.BuiltIn.Predicate, ScopeOf.Claims) => new PredicateProjection(slot, graph.Model.ClaimKinds[scope.Kinds[0]].Predicate),
        (Traversals.BuiltIn.RecordedBy, ScopeOf.Claims) => new RecordedByProjection(slot),
        (Traversals.BuiltIn.RetractionReason, ScopeOf.Claims) => new RetractionReasonProjection(slot),
        _ => new BuiltInProjection(slot, fields.Compile(new BuiltInField(slot.Field), scope)),
    };
}
