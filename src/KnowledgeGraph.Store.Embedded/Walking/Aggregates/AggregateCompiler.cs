using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>A connection's aggregate: of a relation, over its claims.</summary>
internal sealed class AggregateProjection(AggregateSlot slot, (Slot Slot, Func<Accumulator> Make)[] parts) : ConnectionSlotProjection(slot)
{
    /// <summary>Fresh accumulators, one per slot.</summary>
    public Accumulator[] Start() => [.. parts.Select(part => part.Make())];

    public override void Write(Walk walk, ConnectionRun run)
    {
        var accumulators = run.Of(this);
        walk.Sink.BeginObject(slot.Shape);
        for (var i = 0; i < parts.Length; i++)
        {
            walk.Sink.Field(parts[i].Slot);
            accumulators[i].Write(walk);
        }

        walk.Sink.EndObject();
    }
}

/// <summary>Makes aggregates of their shapes.</summary>
internal sealed class AggregateCompiler(GraphSnapshot graph, FieldCompiler fields, ProjectionCompiler projections)
{
    public AggregateProjection Compile(AggregateSlot slot, ConnectionScopes scopes) => new(
        slot, [.. ProjectionCompiler.WithValues(slot.Shape.Slots).Select(part => (part, Part(part, scopes)))]);

    private Func<Accumulator> Part(Slot slot, ConnectionScopes scopes)
    {
        switch (slot)
        {
            case CountSlot:
                return static () => new CountAccumulator();
            case GroupSlot group:
                var groups = Groups(group, scopes);
                return () => new GroupAccumulator(groups);
            case SumSlot sum:
                var sums = Sums(sum, scopes.Items);
                return () => new SumAccumulator(sums);
            case ExtremeSlot extreme:
                var extremes = Extremes(extreme, scopes.Items);
                return () => new ExtremeAccumulator(extremes);
            default:
                throw new ArgumentException($"A {slot.GetType().Name} can't stand in an aggregate.", nameof(slot));
        }
    }

    private GroupPlan Groups(GroupSlot slot, ConnectionScopes scopes)
    {
        var scope = scopes.Of(slot.On);
        var isFar = scopes.IsFar(slot.On);
        if (slot.Attribute is not { } attribute)
        {
            string[] names = scope.Of == ScopeOf.Nodes
                ? [.. graph.Model.NodeKinds.Select(kind => kind.Name)]
                : [.. graph.Model.ClaimKinds.Select(kind => kind.Name)];
            return new GroupPlan(slot, isFar, names.Length, null, scope.KindOf, null, names);
        }

        var field = fields.Compile(new AttributeField(attribute), scope) as CodeField;
        var count = attribute.Enum?.Values.Length ?? 2;
        return new GroupPlan(slot, isFar, count, field, scope.KindOf, Codes.Of(attribute), []);
    }

    private static SumPlan Sums(SumSlot slot, Scope scope)
    {
        var columns = new Column?[scope.KindCount];
        foreach (var kind in scope.Kinds)
        {
            columns[kind] = scope.FindColumn(kind, slot.Attribute.Name);
        }

        return new SumPlan(slot, scope.KindOf, columns);
    }

    private ExtremePlan Extremes(ExtremeSlot slot, Scope scope)
    {
        Slot[] slots = [.. ProjectionCompiler.WithValues(slot.Shape.Slots)];
        var compared = slots.Select(part => fields.CompileOrder(ReferenceOf(part), scope));
        return new ExtremePlan(slot, slots, [.. compared], scope.KindOf, [.. slots.Select(part => ByKind(part, scope))]);
    }

    private static FieldReference ReferenceOf(Slot slot) => slot switch
    {
        BuiltInSlot builtIn => new BuiltInField(builtIn.Field),
        AttributeSlot attribute => new AttributeField(attribute.Attribute),
        _ => throw new ArgumentException($"A {slot.GetType().Name} has no extremes.", nameof(slot)),
    };

    private SlotProjection?[] ByKind(Slot slot, Scope scope)
    {
        var byKind = new SlotProjection?[scope.KindCount];
        foreach (var kind in scope.Kinds)
        {
            byKind[kind] = projections.Value(slot, scope.OfKind(kind));
        }

        return byKind;
    }
}
