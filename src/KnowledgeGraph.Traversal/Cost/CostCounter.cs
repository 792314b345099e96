namespace KnowledgeGraph.Traversals;

/// <summary>Counts one traversal. A shape that stands in several places is counted once and added at each.</summary>
internal sealed class CostCounter
{
    private readonly Dictionary<ObjectShape, long> costs = new(ReferenceEqualityComparer.Instance);

    public long Of(RootStep root) => root switch
    {
        LookupRoot lookup => Saturating.Multiply(lookup.Targets.Length, OfItem(lookup.Shape)),
        NodesRoot nodes => OfConnection(nodes.Connection),
        ClaimsRoot claims => OfConnection(claims.Connection),
        SearchRoot search => Saturating.Add(CostRules.Search, OfConnection(search.Connection)),
        DuplicatesRoot duplicates => Saturating.Add(CostRules.Search, OfConnection(duplicates.Connection)),
        MatchRoot match => OfMatch(match),
        NeighborhoodRoot neighborhood => OfNeighborhood(neighborhood),
        PathsRoot paths => OfPaths(paths),
        InfluenceRoot influence => Saturating.Add(CostRules.Influence, OfConnection(influence.Connection)),
        ChangesRoot changes => Saturating.Multiply(changes.First, OfChange(changes.Shape, changes.Where)),
        ChangeRoot change => OfChange(change.Shape, change.Where),
        GraphRoot graph => OfObject(graph.Shape),
        AnalysisRoot analysis => Saturating.Add(FilterCost.Of(analysis.Query.Topics), OfAnalysis(analysis)),
        _ => throw new ArgumentException($"{root.GetType()} has no cost.", nameof(root)),
    };

    /// <summary>The queries, then as many candidates of each as it asks for.</summary>
    private long OfMatch(MatchRoot root)
    {
        var cost = 0L;
        foreach (var query in root.Queries)
        {
            cost = Saturating.Add(cost, CostRules.Match + 1);
            foreach (var slot in root.Shape.Slots)
            {
                cost = Saturating.Add(cost, Saturating.Multiply(query.Limit, Below(slot)));
            }
        }

        return cost;
    }

    /// <summary>The walk, then each list that was asked for at the size of the limit.</summary>
    private long OfNeighborhood(NeighborhoodRoot root)
    {
        var cost = Saturating.Add(1, Saturating.Multiply(root.Hops, root.Limit));
        foreach (var slot in root.Shape.Slots)
        {
            cost = Saturating.Add(cost, Saturating.Multiply(root.Limit, Below(slot)));
        }

        return cost;
    }

    /// <summary>The search, then each path at its greatest length.</summary>
    private long OfPaths(PathsRoot root)
    {
        var path = 1L;
        foreach (var slot in root.Shape.Slots)
        {
            var size = slot is PathNodesSlot ? root.MaxHops + 1 : root.MaxHops;
            path = Saturating.Add(path, Saturating.Multiply(size, Below(slot)));
        }

        return Saturating.Add(CostRules.PathSearch, Saturating.Multiply(root.First, path));
    }

    /// <summary>The conditions are asked of each item of a change, whether or not its list is.</summary>
    private long OfChange(ObjectShape shape, ChangeFilter? where) => Saturating.Add(
        OfObject(shape),
        Saturating.Multiply(
            CostRules.UnpagedListSize, Saturating.Add(FilterCost.Of(where?.Nodes), FilterCost.Of(where?.Claims))));

    private long OfAnalysis(AnalysisRoot root) => root switch
    {
        AlignmentRoot alignment => Saturating.Add(CostRules.Alignment, OfObject(alignment.Shape)),
        AlignmentsRoot alignments => Saturating.Add(CostRules.Alignments, OfConnection(alignments.Connection)),
        AlignmentMatrixRoot matrix => Saturating.Add(CostRules.Matrix, OfObject(matrix.Shape)),
        BlocsRoot blocs => Saturating.Add(CostRules.Blocs, OfObject(blocs.Shape)),
        _ => throw new ArgumentException($"{root.GetType()} has no cost.", nameof(root)),
    };

    private long OfConnection(ConnectionQuery query)
    {
        var shape = query.Shape;
        var cost = Saturating.Add(1, FilterCost.Of(query.Filter));
        if (shape.NeedsAll || (shape.NeedsPage && !query.Order.IsEmpty))
        {
            cost = Saturating.Add(cost, CostRules.WholeSet);
        }

        foreach (var slot in shape.Slots)
        {
            var size = slot is EdgesSlot or NodesSlot or AnalysisSlot { Part: AnalysisPart.TopicNodes } ? query.Page.Size : 1;
            cost = Saturating.Add(cost, Saturating.Multiply(size, Below(slot)));
        }

        return cost;
    }

    private long OfObject(ObjectShape shape)
    {
        if (costs.TryGetValue(shape, out var cost))
        {
            return cost;
        }

        cost = 1;
        foreach (var slot in shape.Slots)
        {
            cost = Saturating.Add(cost, Saturating.Multiply(SizeOf(slot), Below(slot)));
        }

        costs.Add(shape, cost);
        return cost;
    }

    /// <summary>How many elements a part that has no pages counts as.</summary>
    private static int SizeOf(Slot slot) => slot switch
    {
        AnalysisSlot { First: { } first } => first,
        AnalysisSlot { Part: AnalysisPart.ClaimsOfA or AnalysisPart.ClaimsOfB } => 1,
        AnalysisSlot { Part: AnalysisPart.Actors or AnalysisPart.Series } => CostRules.MatrixSize,
        AnalysisSlot { Part: AnalysisPart.Groups or AnalysisPart.Isolates or AnalysisPart.Members } => CostRules.BlocSize,
        _ when slot.Nullability.IsList => CostRules.UnpagedListSize,
        _ => 1,
    };

    /// <summary>The most costly of the kinds that may stand there.</summary>
    private long OfItem(ItemShape shape)
    {
        var most = 0L;
        foreach (var kind in Enumerable.Concat(shape.Node?.Kinds ?? [], shape.Claim?.Kinds ?? []))
        {
            most = kind is null ? most : Math.Max(most, OfObject(kind));
        }

        return most;
    }

    /// <summary>One of what the slot holds; 0 for a scalar.</summary>
    private long Below(Slot slot) => slot switch
    {
        RelationSlot relation => OfConnection(relation.Connection),
        AnalysisSlot { Connection: { } connection } => OfConnection(connection),
        _ when SlotShapes.ItemOf(slot) is { } item => OfItem(item),
        _ when SlotShapes.ObjectOf(slot) is { } shape => OfObject(shape),
        _ => 0,
    };
}
