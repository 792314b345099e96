using System.Collections.Immutable;
using KnowledgeGraph.Traversals.Tests.Samples;

namespace KnowledgeGraph.Traversals.Tests.Cost;

/// <summary>The rules of docs/cost.md, one by one.</summary>
public sealed class TraversalCostTests
{
    private static readonly BuiltInSlot Id = Shape.BuiltIn(BuiltIn.Id, "id");
    private static readonly ObjectShape Film = Shape.Object("Film", Id, Shape.Attribute("Film", "name"));
    private static readonly CompareFilter OwnField = new(Films.Field("Film", "name"), Comparison.Equal, ["a"]);

    private static long Cost(RootStep root) => TraversalCost.Of(Shape.Traversal(root));

    private static long Cost(int first, params ImmutableArray<Slot> slots) =>
        Cost(Shape.FilmsRoot(Shape.First(first, new ConnectionShape("FilmConnection", slots))));

    private static long Cost(Filter filter) =>
        Cost(Shape.FilmsRoot(new ConnectionQuery(filter, [], new Page(1, null, null, null), Shape.Connection("FilmConnection")))) - 1;

    private static NodesSlot Nodes(params ObjectShape[] kinds) => new(Shape.Key("nodes"), Shape.Item(kinds));

    [Fact]
    public void An_object_counts_1_and_its_scalars_nothing() => Assert.Equal(1, Cost(new GraphRoot(Film)));

    [Fact]
    public void A_page_multiplies_what_stands_in_it()
    {
        Assert.Equal(1 + 20, Cost(20, Nodes(Film)));
        Assert.Equal(1 + (20 * 2), Cost(20, new EdgesSlot(Shape.Key("edges"), Shape.Object("FilmEdge", new EdgeNodeSlot(Shape.Key("node"), Shape.Item(Film))))));
        Assert.Equal(1 + 20 + 20, Cost(20, Nodes(Film), Nodes(Film)));
    }

    [Fact]
    public void Pages_multiply_each_other()
    {
        var crew = Shape.Relation("Film", "crew", Shape.First(5, Shape.Connection("C", Nodes(Shape.Object("Person", Id)))));
        Assert.Equal(1 + (20 * (1 + 1 + 5)), Cost(20, Nodes(Shape.Object("Film", crew))));
    }

    [Fact]
    public void Counts_and_aggregates_look_at_the_whole_set_once()
    {
        Assert.Equal(1 + 10, Cost(1000, new TotalCountSlot(Shape.Key("totalCount"))));
        Assert.Equal(
            1 + 10 + 1 + 3,
            Cost(
                1000,
                new TotalCountSlot(Shape.Key("totalCount")),
                new AggregateSlot(Shape.Key("aggregate"), Shape.Object("A", new GroupSlot(Shape.Key("g"), OrderTarget.Node, null, Shape.Object("KindCount"))))));
    }

    [Fact]
    public void So_does_an_order_where_a_page_is_asked_for()
    {
        ImmutableArray<OrderKey> order = [new(OrderTarget.Node, Films.Field("Film", "name"), false)];
        var page = new Page(null, null, 2, null);
        Assert.Equal(1 + 10 + 2, Cost(Shape.FilmsRoot(new ConnectionQuery(null, order, page, Shape.Connection("C", Nodes(Film))))));
        Assert.Equal(1, Cost(Shape.FilmsRoot(new ConnectionQuery(null, order, page, Shape.Connection("C")))));
    }

    [Fact]
    public void A_list_without_a_page_counts_as_3()
    {
        var evidence = new EvidenceSlot(Shape.Key("evidence"), Shape.Object("Citation"));
        Assert.Equal(1 + 3, Cost(new GraphRoot(Shape.Object("Credit", evidence))));
    }

    [Fact]
    public void Of_several_kinds_the_most_costly_counts() =>
        Assert.Equal(
            1 + (10 * 2),
            Cost(10, Nodes(Film, Shape.Object("Person", new EndSlot(Shape.Key("x"), ClaimEnd.Subject, Shape.Nodes(Film))))));

    [Fact]
    public void Conditions_on_own_fields_cost_nothing() =>
        Assert.Equal(0, Cost(new AndFilter([OwnField, new NotFilter(new OrFilter([OwnField])), new NodeKindFilter(Films.Film, OwnField)])));

    [Fact]
    public void Conditions_that_lead_away_cost_what_they_may_meet()
    {
        var some = new RelationFilter(Films.Relation("Film", "crew"), Quantifier.Some, OwnField, null);
        Assert.Equal(10, Cost(some));
        Assert.Equal(10 * (1 + 10), Cost(some with { Node = some }));
        Assert.Equal(10 * (1 + 10 + 10), Cost(some with { Node = some, Claim = some }));
        Assert.Equal(10, Cost(new RelationCountFilter(some.Relation, Comparison.Equal, [3])));
        Assert.Equal(1 + 10, Cost(new EndFilter(ClaimEnd.Subject, some)));
        Assert.Equal(1, Cost(new OtherEndFilter(OwnField)));
        Assert.Equal(1, Cost(new ReferenceFilter(Films.Model.Evidence.References[0], null)));
        Assert.Equal(3 * (1 + 1), Cost(new EvidenceFilter(Quantifier.Some, new ReferenceFilter(Films.Model.Evidence.References[0], null))));
        Assert.Equal(20, Cost(new OrFilter([some, new NotFilter(some)])));
    }

    [Fact]
    public void Looking_up_counts_what_is_looked_up()
    {
        var target = new LookupTarget("film/alien", TraversalTime.Now);
        Assert.Equal(3, Cost(new LookupRoot([target, target, target], true, Shape.Item(Film))));
    }

    [Fact]
    public void Searching_costs_20_more() =>
        Assert.Equal(20 + 1 + 10 + 5, Cost(new SearchRoot("a", [Films.Film], new ConnectionQuery(null, SearchOrder.Keys, new Page(5, null, null, null), Shape.Connection("C", Nodes(Film))))));

    [Fact]
    public void Duplicates_cost_what_a_search_does() =>
        Assert.Equal(20 + 1 + 10 + 5, Cost(new DuplicatesRoot("film/alien", Films.Film, new ConnectionQuery(null, SearchOrder.Keys, new Page(5, null, null, null), Shape.Connection("C", Nodes(Film))))));

    [Fact]
    public void Each_query_of_a_match_costs_6_and_its_candidates()
    {
        var candidate = Shape.Object(
            "MatchCandidate",
            new EdgeNodeSlot(Shape.Key("node"), Shape.Item(Film)),
            new ScoreSlot(Shape.Key("score")),
            new FeaturesSlot(Shape.Key("features"), Shape.Object("MatchFeature", new FeaturePartSlot(Shape.Key("id"), false))));
        var shape = Shape.Object("MatchResult", new CandidatesSlot(Shape.Key("candidates"), candidate));
        var query = new MatchQuery("a", [Films.Film], [], 3);
        Assert.Equal(2 * (6 + (3 * (1 + 1 + 3))), Cost(new MatchRoot([query, query], shape)));
        Assert.Equal(0, Cost(new MatchRoot([], shape)));
    }

    [Fact]
    public void A_neighborhood_costs_its_walk_and_its_lists()
    {
        var shape = Shape.Object(
            "Neighborhood",
            new NeighborhoodNodesSlot(Shape.Key("nodes"), Shape.Nodes(Film)),
            new NeighborhoodClaimsSlot(Shape.Key("claims"), Shape.Claims(Shape.Object("Credit"))),
            new TruncatedSlot(Shape.Key("truncated")));
        Assert.Equal(1 + (2 * 200) + 200 + 200, Cost(new NeighborhoodRoot(["film/alien"], 2, [Films.Credit], 200, shape)));
    }

    [Fact]
    public void Paths_cost_the_search_and_each_path_at_its_longest()
    {
        var shape = Shape.Object(
            "Path",
            new PathLengthSlot(Shape.Key("length")),
            new PathNodesSlot(Shape.Key("nodes"), Shape.Nodes(Film)),
            new PathStepsSlot(Shape.Key("steps"), Shape.Object("PathStep", new EdgeClaimSlot(Shape.Key("claim"), Shape.Claims(Shape.Object("Credit"))))));
        Assert.Equal(100 + (20 * (1 + (6 + 1) + (6 * 2))), Cost(new PathsRoot("film/alien", "film/b", 6, [Films.Credit], [], 20, shape)));
        Assert.Equal(100, Cost(new PathsRoot("film/alien", "film/b", 10_000, [Films.Credit], [], 0, shape)));
    }

    [Fact]
    public void Changes_count_their_page()
    {
        var nodes = new ChangePartSlot(Shape.Key("nodes"), ChangePart.Nodes, Shape.Item(Film));
        Assert.Equal(20 * (1 + 3), Cost(new ChangesRoot(0, 20, Shape.Object("Change", nodes))));
        Assert.Equal(1 + 3, Cost(new ChangeRoot(Shape.Object("Change", nodes))));
        var where = new ChangeFilter(null, new EndFilter(ClaimEnd.Object, new AndFilter([])));
        Assert.Equal(20 * (1 + 3 + (3 * 1)), Cost(new ChangesRoot(0, 20, Shape.Object("Change", nodes), where)));
        Assert.Equal(1 + 3 + (3 * 1), Cost(new ChangeRoot(Shape.Object("Change", nodes), where)));
    }

    [Fact]
    public void Too_much_stops_at_the_largest_number()
    {
        var shape = Film;
        for (var i = 0; i < 10; i++)
        {
            shape = Shape.Object("Film", Shape.Relation("Film", "crew", Shape.First(1000, Shape.Connection("C", Nodes(shape)))));
        }

        Assert.Equal(long.MaxValue, Cost(new GraphRoot(shape)));
    }

    [Fact]
    public void Shapes_that_are_shared_are_counted_at_each_place_in_little_time()
    {
        var shape = Film;
        for (var i = 0; i < 60; i++)
        {
            shape = Shape.Object("Film", new EndSlot(Shape.Key("a"), ClaimEnd.Subject, Shape.Nodes(shape)), new EndSlot(Shape.Key("b"), ClaimEnd.Subject, Shape.Nodes(shape)));
        }

        Assert.Equal((1L << 61) - 1, Cost(new GraphRoot(shape)));
    }
}
