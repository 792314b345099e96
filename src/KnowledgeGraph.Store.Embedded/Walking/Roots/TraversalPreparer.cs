using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>Makes traversals ready to run.</summary>
internal sealed class TraversalPreparer(GraphSnapshot graph, TextIndex index)
{
    public IPreparedTraversal Prepare(Traversal traversal)
    {
        var projections = new ProjectionCompiler(graph);
        return new PreparedTraversal(graph, traversal.Time, RootOf(traversal, projections));
    }

    private Root RootOf(Traversal traversal, ProjectionCompiler projections) => traversal.Root switch
    {
        LookupRoot lookup => new Lookup(
            lookup,
            traversal.Time,
            lookup.Shape.Node is { } node ? projections.Nodes(node) : null,
            lookup.Shape.Claim is { } claim ? projections.Claims(claim) : null),
        NodesRoot nodes => new ConnectionRoot(projections.Connections.OfNodes(nodes)),
        ClaimsRoot { Of.IsEmpty: false } claims => new ClaimsOfRoot(claims.Of, projections.Connections.OfClaims(claims)),
        ClaimsRoot claims => new ConnectionRoot(projections.Connections.OfClaims(claims)),
        SearchRoot search => Search(search, projections),
        DuplicatesRoot duplicates => new DuplicatesWalk(duplicates, new MatchSource(graph.Model, index), NodesOf(duplicates.Connection.Shape.Slots, projections)),
        MatchRoot match => new MatchWalk(match, new MatchSource(graph.Model, index), NodesOf(match.Shape.Slots, projections)),
        NeighborhoodRoot neighborhood => Neighborhood(neighborhood, projections),
        PathsRoot paths => new ShortestPaths(
            paths, new AnyClaims(graph.Model, paths.Kinds), new PathProjection(paths.Shape, projections)),
        ChangesRoot changes => Changes(changes, projections),
        ChangeRoot change => new Change(projections.Filter(change.Where), Revision(change.Shape, projections)),
        GraphRoot summary => new GraphSummary(summary, new FieldCompiler(graph).PublicationDays()),
        _ => throw new ArgumentException($"A {traversal.Root.GetType().Name} is no root that this store knows.", nameof(traversal)),
    };

    private TextSearchRoot Search(SearchRoot root, ProjectionCompiler projections)
    {
        var kinds = new bool[graph.Model.NodeKinds.Length];
        foreach (var kind in root.Kinds)
        {
            kinds[kind.Index] = true;
        }

        return new TextSearchRoot(
            SearchQuery.Parse(root.Text), kinds, projections.Connections.OfHits(root), index, new SearchTexts(graph));
    }

    /// <summary>How the nodes of hits and candidates are written, for each slot that asks for them.</summary>
    private static Dictionary<Slot, NodeProjection> NodesOf(ImmutableArray<Slot> slots, ProjectionCompiler projections) =>
        HitSlots.NodesOf(slots).ToDictionary(
            item => item.Slot, item => projections.Nodes(item.Shape), (IEqualityComparer<Slot>)ReferenceEqualityComparer.Instance);

    private static Neighborhood Neighborhood(NeighborhoodRoot root, ProjectionCompiler projections) => new(
        root,
        [.. root.Kinds.Select(kind => new ClaimSteps(kind, Way.Any))],
        new NeighborhoodProjection(
            root.Shape,
            root.Shape.Slots.OfType<NeighborhoodNodesSlot>().ToImmutableDictionary(
                slot => slot.Key.Name, slot => projections.Nodes(slot.Shape)),
            root.Shape.Slots.OfType<NeighborhoodClaimsSlot>().ToImmutableDictionary(
                slot => slot.Key.Name, slot => projections.Claims(slot.Shape))));

    private static Changes Changes(ChangesRoot root, ProjectionCompiler projections) =>
        new(root, projections.Filter(root.Where), Revision(root.Shape, projections));

    private static RevisionProjection Revision(ObjectShape shape, ProjectionCompiler projections)
    {
        var parts = shape.Slots.OfType<ChangePartSlot>().ToList();
        return new RevisionProjection(
            shape,
            parts.Where(slot => slot.Shape?.Node is not null).ToImmutableDictionary(
                slot => slot.Key.Name, slot => projections.Nodes(slot.Shape!.Node!)),
            parts.Where(slot => slot.Shape?.Claim is not null).ToImmutableDictionary(
                slot => slot.Key.Name, slot => projections.Claims(slot.Shape!.Claim!)));
    }
}

internal sealed class PreparedTraversal(GraphSnapshot graph, TraversalTime time, Root root) : IPreparedTraversal
{
    public ValueTask<IAnswer> RunAsync(ReadContext context, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new ValueTask<IAnswer>(root.Run(View.Of(graph, time, context, cancellationToken), context));
    }
}
