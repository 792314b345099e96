using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>Makes connections of their queries.</summary>
internal sealed class ConnectionCompiler(GraphSnapshot graph, FieldCompiler fields, ProjectionCompiler projections)
{
    private readonly ConditionCompiler conditions = new(graph, fields);

    public Connection OfNodes(NodesRoot root) => Compile(
        new NodeSource([.. root.Kinds.Select(kind => kind.Index)]), Scope.OfNodes(graph, root.Kinds), null, root.Connection);

    public Connection OfClaims(ClaimsRoot root) =>
        Compile(SourceOf(root), Scope.OfClaims(graph, root.Kinds), null, root.Connection);

    public Connection OfHits(SearchRoot root) =>
        Compile(new HitSource(), Scope.OfNodes(graph, root.Kinds), null, root.Connection);

    public Connection OfRelation(RelationSlot slot) => Compile(
        new RelationSource(new ClaimSteps(slot.Relation.Kind, slot.Way)),
        Scope.OfClaims(graph, [slot.Relation.Kind]),
        Scope.OfNodes(graph, slot.Relation.Other.Kinds),
        slot.Connection);

    public RevisionFilter OfChanges(ChangeFilter filter) => new(
        conditions.Compile(filter.Nodes, Scope.OfNodes(graph, graph.Model.NodeKinds)),
        conditions.Compile(filter.Claims, Scope.OfClaims(graph, graph.Model.ClaimKinds)));

    private static ItemSource SourceOf(ClaimsRoot root)
    {
        if (!root.Of.IsEmpty)
        {
            return new ClaimsOfSource([.. root.Kinds.Select(kind => new ClaimSteps(kind, Way.Any))], [.. root.Of]);
        }

        return EndShortcut.Find(root.Connection.Filter) is var (way, nodes)
            ? new ClaimsOfSource([.. root.Kinds.Select(kind => new ClaimSteps(kind, way))], [.. nodes])
            : new ClaimSource([.. root.Kinds.Select(kind => kind.Index)]);
    }

    /// <param name="far">What a relation leads to; null elsewhere.</param>
    private Connection Compile(ItemSource source, Scope scope, Scope? far, ConnectionQuery query)
    {
        var scopes = new ConnectionScopes(scope, far);
        var keys = query.Order.Select(key => new ItemOrderKey(
            fields.CompileOrder(key.Field, scopes.Of(key.On)), scopes.IsFar(key.On), key.IsDescending));
        return new Connection(
            source,
            conditions.Compile(query.Filter, scope),
            new ItemOrder([.. keys], source.Ids),
            query,
            [.. ProjectionCompiler.WithValues(query.Shape.Slots).Select(slot => Slot(slot, scopes))]);
    }

    private ConnectionSlotProjection Slot(Slot slot, ConnectionScopes scopes) => slot switch
    {
        TotalCountSlot => new TotalCountProjection(slot),
        NodeCountSlot => new NodeCountProjection(slot),
        EdgesSlot edges => new EdgesProjection(edges, Edge(edges.Shape.Slots, scopes)),
        NodesSlot nodes => new NodesProjection(nodes, Item(nodes.Shape, scopes)),
        PageInfoSlot page => new PageInfoProjection(page),
        AggregateSlot aggregate => new AggregateCompiler(graph, fields, projections).Compile(aggregate, scopes),
        _ => throw new ArgumentException($"A {slot.GetType().Name} can't stand in a connection.", nameof(slot)),
    };

    private EdgeSlotProjection[] Edge(ImmutableArray<Slot> slots, ConnectionScopes scopes) =>
        [.. ProjectionCompiler.WithValues(slots).Select<Slot, EdgeSlotProjection>(slot => slot switch
        {
            CursorSlot cursor => new CursorProjection(cursor),
            EdgeNodeSlot node => new EdgeItemProjection(node, Item(node.Shape, scopes)),
            EdgeClaimSlot claim => new EdgeClaimProjection(claim, projections.Claims(claim.Shape)),
            EdgeDirectionSlot direction => new DirectionProjection(direction),
            ScoreSlot score => new ScoreProjection(score),
            HighlightsSlot highlights => new HighlightsProjection(highlights, new SearchTexts(graph)),
            _ => throw new ArgumentException($"A {slot.GetType().Name} can't stand in an edge.", nameof(slots)),
        })];

    private ItemProjection Item(ItemShape shape, ConnectionScopes scopes) => new(
        shape.Node is { } node ? projections.Nodes(node) : null,
        shape.Claim is { } claim ? projections.Claims(claim) : null,
        scopes.Far is not null,
        scopes.Items.Of == ScopeOf.Claims);
}

/// <summary>What a connection's items are, and what a relation's claims lead to.</summary>
internal sealed record ConnectionScopes(Scope Items, Scope? Far)
{
    /// <summary>What a field is of.</summary>
    public Scope Of(OrderTarget target) => IsFar(target) ? Far! : Items;

    public bool IsFar(OrderTarget target) => Far is not null && target == OrderTarget.Node;
}
