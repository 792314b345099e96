using System.Collections.Immutable;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>Compiles one root field.</summary>
internal sealed class RootCompiler
{
    private readonly PublicSchema schema;
    private readonly ShapeCompiler shapes;
    private readonly ConnectionCompiler connections;
    private readonly AnalysisCompiler analyses;
    private readonly Refusals refusals = new();

    public RootCompiler(PublicSchema schema, VariableValues variables)
    {
        this.schema = schema;
        shapes = new ShapeCompiler(schema, variables, refusals);
        connections = shapes.Connections;
        analyses = new AnalysisCompiler(schema, shapes, refusals);
    }

    private GraphModel Model => schema.Model;

    /// <exception cref="GraphQLException">All that can't be served of it.</exception>
    public Traversal Compile(FieldPlan field, ArgumentValues arguments)
    {
        var time = refusals.Try(() => TimeCompiler.Compile(field, arguments)) ?? TraversalTime.Now;
        var binding = schema.Bindings.Field(field.ParentType.Name, field.Definition.Name);
        var root = refusals.Try(() => Compile(binding, field, arguments, time));
        refusals.ThrowIfAny();
        return new Traversal(root!, time);
    }

    private RootStep Compile(FieldBinding binding, FieldPlan field, ArgumentValues arguments, TraversalTime time) => binding switch
    {
        RefetchRootBinding refetch => Refetch(refetch, field, arguments),
        OneNodeRootBinding one => OneNode(one.Kind, field, arguments, time),
        NodesRootBinding nodes => new NodesRoot(nodes.Type.Kinds, connections.Compile(field, arguments, OrderTarget.Node)),
        ClaimsRootBinding claims => new ClaimsRoot(claims.Kinds, [], connections.Compile(field, arguments, OrderTarget.Claim)),
        SearchRootBinding => Search(field, arguments),
        DuplicatesRootBinding => Duplicates(field, arguments),
        MatchRootBinding => Match(field, arguments),
        NeighborhoodRootBinding => Neighborhood(field, arguments),
        PathsRootBinding => Paths(field, arguments),
        InfluenceRootBinding => Influence(field, arguments),
        TimelineRootBinding => Timeline(field, arguments),
        ChangesRootBinding => Changes(field, arguments),
        FollowChangesBinding => Change(field, arguments),
        GraphRootBinding => new GraphRoot(shapes.Object(field.Selection!)),
        _ => analyses.Compile(binding, field, arguments)
            ?? throw new InvalidOperationException($"{field.Definition.Name} is bound to {binding}, which is no root field."),
    };

    private LookupRoot Refetch(RefetchRootBinding refetch, FieldPlan field, ArgumentValues arguments)
    {
        IReadOnlyList<object?> ids = refetch.IsList ? arguments.List(RootFields.Ids)! : [arguments[RootFields.Id]];
        Limits.CheckCount(field, RootFields.Ids, ids.Count);
        var argument = refetch.IsList ? RootFields.Ids : RootFields.Id;
        var anything = new ItemType(Model.Entity, Model.ClaimKinds);
        return new LookupRoot(
            [.. ids.Select(id => References.Split(field, argument, (string)id!))],
            refetch.IsList,
            shapes.Item(anything, field.Selection!));
    }

    private LookupRoot OneNode(NodeKind kind, FieldPlan field, ArgumentValues arguments, TraversalTime time)
    {
        var reference = References.WithoutView(field, RootFields.Key, arguments.String(RootFields.Key)!);
        return new LookupRoot([new LookupTarget(reference, time)], false, shapes.Item(ItemType.Of(kind), field.Selection!));
    }

    private SearchRoot Search(FieldPlan field, ArgumentValues arguments) => new(
        arguments.String(SearchField.Text)!,
        NodeKinds(arguments, SearchField.Kinds),
        connections.Compile(field, arguments, SearchOrder.Keys));

    private InfluenceRoot Influence(FieldPlan field, ArgumentValues arguments) => new(
        InfluenceField.MetricOf((string)arguments[InfluenceField.Metric]!),
        NodeKinds(arguments, InfluenceField.Kinds),
        Kinds(arguments, InfluenceField.Predicates),
        connections.Compile(field, arguments, InfluenceOrder.Keys));

    /// <summary>The kinds of nodes that are named; all when none are.</summary>
    private ImmutableArray<NodeKind> NodeKinds(ArgumentValues arguments, string kinds) => arguments.List(kinds) is { } names
        ? [.. Model.NodeKinds.Where(kind => names.Contains(Naming.EnumValue(kind.Name)))]
        : Model.NodeKinds;

    private DuplicatesRoot Duplicates(FieldPlan field, ArgumentValues arguments)
    {
        var reference = References.WithoutView(field, DuplicatesField.Of, arguments.String(DuplicatesField.Of)!);
        var kind = NodeKey.TryRead(reference, out var key) ? Model.FindKindOfKey(key) : null;
        return kind is null
            ? throw TraversalException.UnknownNode(reference).At(field.Locations)
            : new DuplicatesRoot(reference, kind, connections.Compile(field, arguments, SearchOrder.Keys));
    }

    private MatchRoot Match(FieldPlan field, ArgumentValues arguments) => new(
        new MatchCompiler(Model, field, refusals).Compile(arguments.List(MatchField.Queries)!), shapes.Object(field.Selection!));

    private NeighborhoodRoot Neighborhood(FieldPlan field, ArgumentValues arguments) => new(
        References.List(field, arguments, NeighborhoodField.Of),
        Limits.Read(field, arguments, NeighborhoodField.Hops, 0, NeighborhoodField.MaxHops),
        Kinds(arguments, NeighborhoodField.Predicates),
        Limits.Read(field, arguments, NeighborhoodField.Limit, 1, NeighborhoodField.MaxLimit),
        shapes.Object(field.Selection!));

    private PathsRoot Paths(FieldPlan field, ArgumentValues arguments) => new(
        References.WithoutView(field, PathsField.From, arguments.String(PathsField.From)!),
        References.WithoutView(field, PathsField.To, arguments.String(PathsField.To)!),
        Limits.Read(field, arguments, PathsField.MaxHops, 1, PathsField.MostHops),
        Kinds(arguments, PathsField.Predicates),
        References.List(field, arguments, PathsField.Avoid),
        Limits.Read(field, arguments, PathsField.First, 0, PageArguments.MaxSize),
        shapes.Object(field.Selection!));

    /// <summary>The kinds of claims of the predicates given; all when none are.</summary>
    private ImmutableArray<ClaimKind> Kinds(ArgumentValues arguments, string predicates) => arguments.List(predicates) is { } names
        ? [.. Model.ClaimKinds.Where(kind => names.Contains(kind.Predicate))]
        : Model.ClaimKinds;

    private ClaimsRoot Timeline(FieldPlan field, ArgumentValues arguments)
    {
        ImmutableArray<OrderKey> order = [new OrderKey(
            OrderTarget.Claim, new BuiltInField(BuiltIn.ValidFrom), IsDescending: false)];
        var of = References.List(field, arguments, TimelineField.Of);
        return of.IsEmpty
            ? throw field.Refuse(
                TimelineField.Of, $"`{TimelineField.Of}` is empty: name one node at least, or ask for `claims`.")
            : new ClaimsRoot(Model.ClaimKinds, of, connections.Compile(field, arguments, order));
    }

    private ChangesRoot Changes(FieldPlan field, ArgumentValues arguments) => new(
        Since(field, (long)arguments[ChangesField.Since]!),
        Limits.Read(field, arguments, ChangesField.First, 0, PageArguments.MaxSize),
        shapes.Object(field.Selection!),
        Where(field, arguments));

    /// <summary>Where the stream starts is the subscription's business; what is walked is the same for all revisions.</summary>
    private ChangeRoot Change(FieldPlan field, ArgumentValues arguments)
    {
        if (arguments[ChangesField.Since] is long since)
        {
            Since(field, since);
        }

        return new ChangeRoot(shapes.Object(field.Selection!), Where(field, arguments));
    }

    private ChangeFilter? Where(FieldPlan field, ArgumentValues arguments) => arguments[ListArguments.Where] is InputObject where
        ? refusals.Try(() => new ChangeFilterCompiler(schema, field).Compile(where))
        : null;

    private static long Since(FieldPlan field, long since) => since < 0
        ? throw field.Refuse(
            ChangesField.Since,
            $"`{ChangesField.Since}` is {since}: give the newest revision that you have, or 0 for all.")
        : since;
}
