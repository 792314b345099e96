using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals.Tests.Samples;

/// <summary>Random traversals, small enough that two of them are often nearly the same.</summary>
internal sealed class GeneratedTraversal(Random random)
{
    private static readonly string[] Keys = ["id", "name", "a"];
    private static readonly string[] Texts = ["a", "a\", \"b", "b\\", "{a; b}", "a view today", "1"];

    public Traversal Next() => new(Root(), Time());

    private bool Flip() => random.Next(2) == 0;

    private T Pick<T>(params ReadOnlySpan<T> choices) => choices[random.Next(choices.Length)];

    private ImmutableArray<T> Some<T>(int most, Func<T> next) => [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => next())];

    private ImmutableArray<string> Names() => Some(2, () => Pick(Texts));

    private RootStep Root() => random.Next(10) switch
    {
        0 => new LookupRoot(Some(2, () => new LookupTarget(Pick(Texts), Time())), Flip(), Item(2)),
        1 => new NodesRoot(NodeKinds(), Connection(2)),
        2 => new ClaimsRoot([Pick(Films.Credit, Films.Review)], Names(), Connection(2)),
        3 => new SearchRoot(Pick(Texts), NodeKinds(), Connection(1)),
        4 => new NeighborhoodRoot(Names(), random.Next(2), [Films.Credit], random.Next(2), Object(1)),
        5 => new ChangesRoot(random.Next(2), random.Next(2), Object(1), Changes()),
        6 => new PathsRoot(Pick(Texts), Pick(Texts), random.Next(2), [Films.Credit], Names(), random.Next(2), Object(1)),
        7 => new DuplicatesRoot(Pick(Texts), Pick(Films.Film, Films.Person), Connection(1)),
        8 => new MatchRoot(Some(2, Query), Object(1)),
        _ => new GraphRoot(Object(1)),
    };

    private MatchQuery Query() =>
        new(Flip() ? null : Pick(Texts), NodeKinds(), Some(2, () => new MatchProperty(Pick(Texts), Pick(Texts))), random.Next(2));

    private ChangeFilter? Changes() => Flip() ? null : new ChangeFilter(Flip() ? null : Filter(2), Flip() ? null : Filter(2));

    private ImmutableArray<NodeKind> NodeKinds() => Pick<ImmutableArray<NodeKind>>([Films.Film], [Films.Person, Films.Studio], [Films.Person]);

    private TraversalTime Time() => random.Next(6) switch
    {
        0 => new TraversalTime(new DateOnly(2025, 3, 7), null, null),
        1 => new TraversalTime(null, new Period(Day(), Day()), null),
        2 => new TraversalTime(null, null, DateTimeOffset.UnixEpoch.AddTicks(random.Next(2))),
        _ => TraversalTime.Now,
    };

    private DateOnly? Day() => Flip() ? null : new DateOnly(2025, 3, 7);

    private ConnectionQuery Connection(int depth) =>
        new(Flip() ? null : Filter(2), Order(), Page(), new ConnectionShape(Pick("A", "B"), Slots(depth)));

    private static readonly FieldReference[] Orders =
    [
        Films.Field("Film", "name"),
        Films.Field("Film", "runningTime"),
        new EndField(ClaimEnd.Subject, Films.Field("Film", "name")),
        new EndField(ClaimEnd.Object, Films.Field("Film", "name")),
        new ReferenceField(Films.Model.FindClaimKind("Nomination")!.References[0], Films.Field("Film", "name")),
    ];

    private ImmutableArray<OrderKey> Order() =>
        Some(2, () => new OrderKey(Pick(OrderTarget.Node, OrderTarget.Claim), Pick(Orders), Flip()));

    private Page Page() => Flip()
        ? new Page(random.Next(2), Flip() ? null : Place(), null, null)
        : new Page(null, null, random.Next(2), Flip() ? null : Place());

    private Keyset Place() => new(Some(2, () => Pick<object?>("a", null, 1, "null")), Pick(Texts));

    private Filter Filter(int depth) => random.Next(depth > 0 ? 14 : 4) switch
    {
        0 => new CompareFilter(Films.Field("Film", "name"), Pick(Enum.GetValues<Comparison>()), Names().CastArray<object>()!),
        1 => new CompareFilter(new BuiltInField(Pick(BuiltIn.Key, BuiltIn.Id)), Comparison.Equal, [Pick<object?>("a", null, "null")]),
        2 => new RelationCountFilter(Films.Relation("Film", "crew"), Comparison.Equal, [random.Next(2)]),
        3 => new ReferenceIsNullFilter(Films.Model.FindClaimKind("Nomination")!.References[0], Flip()),
        4 => new AndFilter(Some(2, () => Filter(depth - 1))),
        5 => new OrFilter(Some(2, () => Filter(depth - 1))),
        6 => new NotFilter(Filter(depth - 1)),
        7 => new ListFilter(Films.Attribute("Film", "genres"), Pick(Quantifier.Some, Quantifier.All), Element()),
        8 => new NodeKindFilter(Pick(Films.Film, Films.Person), Maybe(depth)),
        9 => new ClaimKindFilter(Films.Credit, Maybe(depth)),
        10 => new RelationFilter(Films.Relation("Film", Pick("crew", "reviewedBy")), Quantifier.None, Maybe(depth), Maybe(depth)),
        11 => new EndFilter(Pick(ClaimEnd.Subject, ClaimEnd.Object), Filter(depth - 1)),
        12 => new OtherEndFilter(Filter(depth - 1)),
        _ => new EvidenceFilter(Quantifier.Some, Maybe(depth)),
    };

    private Filter? Maybe(int depth) => Flip() ? null : Filter(depth - 1);

    private Filter? Element() => Flip()
        ? null
        : new CompareFilter(new ElementField(Films.Attribute("Film", "genres")), Comparison.Equal, [Films.Value("Genre", "DRAMA")]);

    private ObjectShape Object(int depth, string? name = null) => new(name ?? Pick("A", "B"), Slots(depth));

    private ItemShape Item(int depth) => Flip()
        ? Shape.Item(Object(depth, "Film"), Object(depth, "Person"))
        : new ItemShape(Flip() ? null : Shape.Nodes(Object(depth, "Studio")), Shape.Claims(Object(depth, "Credit")));

    private ImmutableArray<Slot> Slots(int depth) => Some(2, () => Slot(depth));

    private SlotKey Key() => Shape.Key(Pick(Keys), random.Next(3));

    private Nullability Nulls() => new(Flip(), false, false);

    private Slot Slot(int depth) => random.Next(depth > 0 ? 19 : 9) switch
    {
        0 => new TypeNameSlot(Key()),
        1 => new BuiltInSlot(Key(), Nulls(), Pick(BuiltIn.Id, BuiltIn.Key)),
        2 => new AttributeSlot(Key(), Nulls(), Films.Attribute("Film", Pick("name", "runningTime")), null),
        3 => new TotalCountSlot(Key()),
        4 => new PageInfoPartSlot(Key(), Pick(Enum.GetValues<PageInfoPart>())),
        5 => new ChangePartSlot(Key(), ChangePart.Author, null),
        6 => new CursorSlot(Key()),
        7 => new CertaintySlot(Key()),
        8 => new ReasonPartSlot(Key(), Pick(ReasonPart.OtherField, ReasonPart.OtherValue)),
        9 => new RelationSlot(Key(), Nulls(), Films.Relation("Film", "crew"), Pick(Way.In, Way.Any), Connection(depth - 1)),
        10 => new EndSlot(Key(), Pick(ClaimEnd.Subject, ClaimEnd.Object), Shape.Nodes(Object(depth - 1, "Film"))),
        11 => new EvidenceSlot(Key(), Object(depth - 1)),
        12 => new EdgesSlot(Key(), Object(depth - 1)),
        13 => new NodesSlot(Key(), Item(depth - 1)),
        14 => new GroupSlot(Key(), Pick(OrderTarget.Node, OrderTarget.Claim), Flip() ? null : Films.Attribute("Credit", "job"), Object(depth - 1)),
        15 => new ExtremeSlot(Key(), Flip(), Object(depth - 1)),
        16 => new AggregateSlot(Key(), Object(depth - 1)),
        17 => new ReasonsSlot(Key(), Object(depth - 1)),
        _ => new SumSlot(Key(), Films.Attribute("Credit", "fee"), Object(depth - 1)),
    };
}
