using KnowledgeGraph.Contracts;
using KnowledgeGraph.Model;
using static KnowledgeGraph.Contracts.FilmRecords;

namespace KnowledgeGraph.Traversals.Tests.Writing;

public sealed class MergePlanTests : PlanTest
{
    public MergePlanTests() => Assert.Empty(Ledger.Write(
        [
            Node("person/ada", "Ada", ("alternativeNames", new[] { "A." }), ("identifiers", new[] { "wikidata:Q1" }), ("imdbId", "nm1")),
            Node("person/ada2", "Ada K.", ("alternativeNames", new[] { "A.", "Ada" }), ("identifiers", new[] { "wikidata:Q2", "viaf:7" }), ("imdbId", "nm2")),
            Node("person/ada3", "Ada Köhler"),
            Node("person/bo", "Bo"),
            Node("film/harbour", "Harbour"), Node("film/harbour2", "The Harbour"),
            Node("source/almanac", "Almanac"), Node("award/lantern", "Lantern"),
        ]).Problems);

    private static ClaimRecord Directs(string person, string? key = null, int page = 1) =>
        Claim("Credit", "x", person, "film/harbour", "1979", ("job", "DIRECTS")).With(Evidence("source/almanac", $"page {page}", page)) with { Key = key };

    private static ClaimRecord Bond(string key, string one, string other) => Claim("Bond", key, one, other, "1984", ("bondKind", "MENTOR_OF")).With(Evidence("source/almanac", "bound", 9));

    private WritePlan Merge(string absorbed, string into) => Ledger.Write(Nothing with { Merges = [new NodeMerge(absorbed, into)] });

    [Fact]
    public void Names_and_identifiers_of_free_schemes_are_united_and_the_rest_is_the_survivors()
    {
        var plan = Merge("person/ada2", "person/ada");
        Assert.Equal(
            """{"name":"Ada","alternativeNames":["A.","Ada K."],"identifiers":[{"scheme":"wikidata","value":"Q1"},{"scheme":"viaf","value":"7"}],"imdbId":"nm1"}""",
            plan.Nodes.Single().Attributes);
        Assert.Equal(("person/ada2", "person/ada"), (plan.Merges.Single().Absorbed.Key, plan.Merges.Single().Survivor.Key));
        Assert.Equal(["person/ada"], plan.NodeKeys);
        Assert.Equal(["Person"], Touched(plan));

        // The absorbed node's unique value is free.
        Assert.Empty(Ledger.Write([Node("person/bo", "Bo", ("imdbId", "nm2"))]).Problems);
    }

    [Fact]
    public void Nothing_new_about_the_survivor_is_no_version_of_it()
    {
        Merge("person/ada3", "person/ada");
        Ledger.Write([Node("person/copy", "Ada", ("alternativeNames", new[] { "A." }))]);
        var plan = Merge("person/copy", "person/ada");
        Assert.Empty(plan.Nodes);
        Assert.Single(plan.Merges);
        Assert.True(plan.HasChanges);
    }

    [Fact]
    public void Claims_move_with_their_keys_and_evidence()
    {
        Ledger.Write([], Directs("person/ada2", "director"), Directs("person/bo", "other"));
        var plan = Merge("person/ada2", "person/ada");
        Assert.Equal(
            ["director.2 person/ada film/harbour 1979 [1]"],
            Recorded(plan));
        Assert.Equal(["director > director"], TakenBack(plan));
        Assert.Equal(["Credit", "Person"], Touched(plan));
    }

    [Fact]
    public void A_claim_without_a_key_gets_the_identity_of_what_it_says_then()
    {
        Ledger.Write([], Directs("person/ada2"));
        var plan = Merge("person/ada2", "person/ada");
        Assert.Equal(["*.1 person/ada film/harbour 1979 [1]"], Recorded(plan));
        Assert.Equal(["* > *"], TakenBack(plan));
        Assert.Equal(ClaimIdentity.IdOf(Directs("person/ada")), plan.Claims.Single().Id);
    }

    [Fact]
    public void Claims_that_come_to_say_the_same_fall_to_the_one_that_stands_and_pool_their_evidence()
    {
        Ledger.Write([], Directs("person/ada"));
        Ledger.Write([], Directs("person/ada2", "second", page: 2));
        Ledger.Write([], Directs("person/ada2", "third", page: 3));
        var standing = Ledger.Claims[0].Recorded.Id;
        var plan = Merge("person/ada2", "person/ada");
        Assert.Empty(plan.Claims);
        Assert.Equal(["second > *", "third > *"], TakenBack(plan));
        Assert.All(plan.Retractions, retraction => Assert.Equal(standing, retraction.SupersededBy));
        Assert.Equal((standing, "2,3"), (plan.Evidence.Single().Claim.Id, Pages(plan.Evidence.Single().Added)));
    }

    [Fact]
    public void Claims_of_the_absorbed_node_that_say_the_same_fall_to_the_first_of_them()
    {
        Ledger.Write([], Directs("person/ada2", "first", page: 2));
        Ledger.Write([], Directs("person/ada2", "second", page: 3));
        var plan = Merge("person/ada2", "person/ada");
        Assert.Equal(["first.2 person/ada film/harbour 1979 [2,3]"], Recorded(plan));
        Assert.Equal(["first > first", "second > first"], TakenBack(plan));
    }

    [Fact]
    public void A_claim_of_the_two_to_each_other_is_only_taken_back()
    {
        Ledger.Write([], Bond("mentor", "person/ada", "person/ada2"));
        Ledger.Write([], Bond("other", "person/ada2", "person/bo"));
        var plan = Merge("person/ada2", "person/ada");
        Assert.Equal(["mentor > nothing", "other > other"], TakenBack(plan));
        Assert.Equal(["other.2 person/ada person/bo 1984 [9]"], Recorded(plan));
        Assert.Equal(["Bond", "Person"], Touched(plan));
    }

    [Fact]
    public void References_and_evidence_name_the_survivor()
    {
        var critic = Evidence("source/almanac", "page 1", 1);
        critic = critic with { References = critic.References.Replace(null, "person/ada2") };
        Ledger.Write(
            [],
            Claim("Nomination", "lantern", "person/bo", "award/lantern", "1980").With("forFilm", "film/harbour2"),
            Directs("person/bo", "director").With(critic));
        var films = Merge("film/harbour2", "film/harbour");
        Assert.Equal(["film/harbour"], films.Claims.Single().Content.References);
        Assert.Equal(["lantern > lantern"], TakenBack(films));

        var people = Merge("person/ada2", "person/ada");
        Assert.Empty(people.Claims);
        Assert.Empty(people.Retractions);
        var change = people.Evidence.Single();
        Assert.Contains("person/ada", change.Added.Single().References);
        Assert.Contains("person/ada2", change.Retracted.Single().Content.References);
        Assert.Equal(["Credit", "Person"], Touched(people));
    }

    [Fact]
    public void Chains_lead_to_the_last_survivor()
    {
        Ledger.Write([], Directs("person/ada3", "director"));
        Merge("person/ada3", "person/ada2");
        var plan = Merge("person/ada2", "person/ada");
        Assert.Equal(["director.3 person/ada film/harbour 1979 [1]"], Recorded(plan));
        Assert.Equal("person/ada", Ledger.FindNode("person/ada3")!.Key);

        // A bundle that names the first of them still says what is recorded.
        Assert.Equal("person/ada", Ledger.Write([], Directs("person/ada3", "another")).Claims.Single().Content.Subject);
        Assert.Empty(Merge("person/bo", "person/ada3").Problems);
        Assert.Equal("person/ada", Ledger.FindNode("person/bo")!.Key);
    }

    [Fact]
    public void What_a_bundle_says_of_the_absorbed_node_is_no_news_of_the_survivor()
    {
        Merge("person/ada2", "person/ada");
        var plan = Ledger.Write([Node("person/ada2", "Somebody", ("imdbId", "nm9"))]);
        Assert.Equal((0, false), (plan.Nodes.Length, plan.HasChanges));
        Assert.Equal(["person/ada2"], plan.NodeKeys);

        // Whoever gives values on purpose gives them to the node that it is now.
        var person = FilmRecords.Model.FindKindOfKey("person/ada2")!;
        var patched = Ledger.Write(Nothing with { Patches = [new NodePatch(person, "person/ada2", [Patch(person, "name", "Ada Köhler")])] });
        Assert.Equal("person/ada", patched.Nodes.Single().Record.Key);
    }

    [Fact]
    public void A_claim_of_two_nodes_that_are_one_is_passed_over_in_a_bundle_and_refused_to_a_writer()
    {
        Merge("person/ada2", "person/ada");
        var between = Bond("mentor", "person/ada", "person/ada2");
        Assert.False(Ledger.Write([], between).HasChanges);
        Assert.Equal(["Claims 0 other SAME_ENDS"], Problems(Ledger.Write(Write([], [between]) with { RevivesRetracted = true })));

        Ledger.Write([], Bond("mentor", "person/ada", "person/bo"));
        var patch = new ClaimPatch(between.Kind) { Object = "person/ada2" };
        Assert.Equal(
            ["Corrections 0 patch.other SAME_ENDS"], Problems(Ledger.Write(Nothing with { Corrections = [new ClaimCorrection("mentor", patch)] })));
    }

    [Fact]
    public void What_is_wrong_is_told_and_nothing_is_planned()
    {
        Assert.Equal(["Merges 0 absorbed UNKNOWN_NODE", "Merges 0 into UNKNOWN_NODE"], Problems(Merge("person/lost", "no key")));
        Assert.Equal(["Merges 0 into SAME_ENDS"], Problems(Merge("person/ada", "person/ada")));
        Assert.Equal(["Merges 0 into WRONG_KIND"], Problems(Merge("person/ada", "film/harbour")));
        Merge("person/ada2", "person/ada");
        Assert.Equal(["Merges 0 absorbed ALREADY_MERGED"], Problems(Merge("person/ada2", "person/bo")));
        Assert.Equal(["Merges 0 into SAME_ENDS"], Problems(Merge("person/ada", "person/ada2")));
        var two = Ledger.Write(Nothing with { Merges = [new NodeMerge("person/ada3", "person/ada"), new NodeMerge("person/bo", "person/ada")] });
        Assert.Equal(["Merges 1  TOO_MANY"], Problems(two));
        Assert.Equal((0, 0, false), (two.Nodes.Length, two.Merges.Length, two.HasChanges));
    }
}
