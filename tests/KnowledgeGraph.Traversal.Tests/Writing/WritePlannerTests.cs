using KnowledgeGraph.Contracts;
using KnowledgeGraph.Model;
using static KnowledgeGraph.Contracts.FilmRecords;

namespace KnowledgeGraph.Traversals.Tests.Writing;

public sealed class WritePlannerTests
{
    private static readonly NodeRecord Ada = Node("person/ada", "Ada", ("imdbId", "nm1"));
    private static readonly NodeRecord Bo = Node("person/bo", "Bo", ("imdbId", "nm2"));
    private static readonly NodeRecord Harbour = Node("film/harbour", "Harbour");
    private static readonly NodeRecord Almanac = Node("source/almanac", "Almanac");
    private static readonly NodeRecord Other = Node("source/other", "Other");

    private readonly MemoryLedger ledger = new();

    private static ClaimRecord Directs(string? period = "1979", string? key = "director") =>
        Claim("Credit", "x", "person/ada", "film/harbour", period, ("job", "DIRECTS")) with { Key = key };

    private static string[] Problems(WritePlan plan) =>
        [.. plan.Problems.Select(problem => $"{problem.Part} {problem.Index} {problem.Field} {problem.Code}")];

    private static (int Nodes, int Claims, int Retractions, int Evidence) Counts(WritePlan plan) =>
        (plan.Nodes.Length, plan.Claims.Length, plan.Retractions.Length, plan.EvidenceRecorded);

    [Fact]
    public void What_is_new_is_planned_and_what_is_recorded_isn_t()
    {
        var first = ledger.Write([Ada, Harbour], Directs());
        Assert.Equal((2, 1, 0, 0), Counts(first));
        Assert.Equal(["Credit", "Film", "Person"], first.TouchedKinds.Order(StringComparer.Ordinal));

        var second = ledger.Write([Ada, Harbour], Directs());
        Assert.False(second.HasChanges);
        Assert.Equal((0, 0, 0, 0), Counts(second));
    }

    [Fact]
    public void The_films_can_be_written_twice()
    {
        Assert.Empty(ledger.Write(FilmGraph.All.Nodes, FilmGraph.All.Claims).Problems);
        Assert.False(ledger.Write(FilmGraph.All.Nodes, FilmGraph.All.Claims).HasChanges);
    }

    [Fact]
    public void A_node_with_other_values_takes_the_place_of_the_version_before()
    {
        ledger.Write([Ada]);
        var node = Assert.Single(ledger.Write([Node("person/ada", "Ada K.", ("imdbId", "nm1"))]).Nodes);
        Assert.Equal("person/ada", node.Node!.Key);
        Assert.Equal("""{"name":"Ada","imdbId":"nm1"}""", node.Former!.Attributes);
        Assert.Equal("""{"name":"Ada K.","imdbId":"nm1"}""", node.Attributes);
    }

    [Fact]
    public void Other_content_takes_the_place_of_a_claim_under_an_id_of_its_own()
    {
        var id = ledger.Write([Ada, Harbour], Directs(key: null)).Claims[0].Id;
        var plan = ledger.Write([], Directs(key: null) with { ValidTo = PartialDate.Parse("1980") });
        var claim = Assert.Single(plan.Claims);
        Assert.Equal((id, 2, id, id), (claim.Identity, claim.Version, claim.Key, claim.Former!.Id));
        Assert.StartsWith("credit~", claim.Id, StringComparison.Ordinal);
        Assert.NotEqual(id, claim.Id);
        Assert.Equal([(id, claim.Id)], plan.Retractions.Select(retraction => (retraction.Claim.Id, retraction.SupersededBy!)));

        var third = Assert.Single(ledger.Write([], Directs(key: null)).Claims);
        Assert.Equal((id, 3), (third.Identity, third.Version));
        Assert.Equal(3, new[] { id, claim.Id, third.Id }.Distinct().Count());
    }

    [Fact]
    public void What_was_retracted_stays_so()
    {
        ledger.Retract(ledger.Write([Ada, Harbour], Directs()).Claims[0].Identity);
        Assert.False(ledger.Write([], Directs()).HasChanges);
        Assert.False(ledger.Write([], Directs("1980")).HasChanges);
    }

    [Fact]
    public void Evidence_is_pooled_replaced_at_its_place_and_moves_on()
    {
        var (first, second) = (Evidence("source/almanac", "one", 1), Evidence("source/other", "two", 2));
        ledger.Write([Ada, Harbour, Almanac, Other], Directs().With(first, first));

        var pooled = Assert.Single(ledger.Write([], Directs().With(second)).Evidence);
        Assert.Equal((1, 0), (pooled.Added.Length, pooled.Retracted.Length));

        var replaced = Assert.Single(ledger.Write([], Directs().With(Evidence("source/almanac", "uno", 1))).Evidence);
        Assert.Equal((1, 1), (replaced.Added.Length, replaced.Retracted.Length));

        var moved = Assert.Single(ledger.Write([], Directs("1980").With(Evidence("source/other", "due", 2))).Claims);
        Assert.Equal(
            ["""{"quote":"uno","page":1}""", """{"quote":"due","page":2}"""], moved.Evidence.Select(piece => piece.Attributes));
    }

    [Fact]
    public void Of_two_pieces_at_one_place_in_a_write_the_later_counts()
    {
        var plan = ledger.Write(
            [Ada, Harbour, Almanac], Directs().With(Evidence("source/almanac", "one", 1)), Directs().With(Evidence("source/almanac", "two", 2)));
        Assert.Equal((3, 1, 0, 1), Counts(plan));
        Assert.Equal("""{"quote":"two","page":2}""", Assert.Single(plan.Claims[0].Evidence).Attributes);
    }

    [Fact]
    public void Everything_wrong_is_said_at_once()
    {
        ledger.Write([Ada, Harbour], Claim("Review", "taken", "person/ada", "film/harbour", null, ("verdict", "PANS")));
        var plan = ledger.Write(
            [Node("person/eve", "Eve", ("imdbId", "nm1")), Almanac, Almanac, Node("film/x", "X") with { Key = "film/No key" }],
            Directs() with { Subject = "person/lost", Object = "person/eve" },
            Directs(key: "taken"),
            Directs(key: "a").With(Evidence("source/lost", "?", 1)),
            Directs(key: "b"),
            Directs("1980", key: "b"));
        Assert.Equal(
            [
                "Nodes 2 key DUPLICATE_KEY",
                "Nodes 3 key INVALID_KEY",
                "Nodes 0 imdbId DUPLICATE_VALUE",
                "Claims 0 maker UNKNOWN_NODE",
                "Claims 0 film WRONG_KIND",
                "Claims 1 key DUPLICATE_KEY",
                "Claims 2 evidence[0].source UNKNOWN_NODE",
                "Claims 4  DUPLICATE_CLAIM",
            ],
            Problems(plan));
        Assert.Equal((0, 0, 0, 0), Counts(plan));
        Assert.False(plan.HasChanges);
    }

    [Fact]
    public void Nodes_may_swap_what_is_unique()
    {
        ledger.Write([Ada, Bo]);
        Assert.Equal(2, ledger.Write([Node("person/ada", "Ada", ("imdbId", "nm2")), Node("person/bo", "Bo", ("imdbId", "nm1"))]).Nodes.Length);
        Assert.Equal(
            ["Nodes 0 imdbId DUPLICATE_VALUE"], Problems(ledger.Write([Node("person/ada", "Ada", ("imdbId", "nm1"))])));
    }

    [Fact]
    public void Batches_of_a_load_are_as_one_write()
    {
        using var planner = new WritePlanner(FilmRecords.Model, 1);
        Assert.Empty(ledger.Append(planner, [Ada, Harbour], Directs()).Problems);
        Assert.Equal(["Nodes 0 key DUPLICATE_KEY"], Problems(ledger.Append(planner, [Ada])));
        Assert.Equal(["Claims 0  DUPLICATE_CLAIM"], Problems(ledger.Append(planner, [], Directs("1980"))));
        Assert.False(ledger.Append(planner, [], Directs()).HasChanges);
        Assert.Equal(1, ledger.Append(planner, [Almanac], Directs().With(Evidence("source/almanac", "one", 1))).EvidenceRecorded);
    }
}
