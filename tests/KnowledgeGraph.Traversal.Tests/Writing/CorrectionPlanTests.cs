using KnowledgeGraph.Contracts;
using KnowledgeGraph.Model;
using static KnowledgeGraph.Contracts.FilmRecords;

namespace KnowledgeGraph.Traversals.Tests.Writing;

public sealed class CorrectionPlanTests : PlanTest
{
    private static readonly ClaimKind Credit = FilmRecords.Model.FindClaimKind("Credit")!;

    public CorrectionPlanTests() => Assert.Empty(Ledger.Write(
        [
            Node("person/ada", "Ada"), Node("person/bo", "Bo"), Node("film/harbour", "Harbour"), Node("film/etoile", "Étoile"),
            Node("source/almanac", "Almanac"), Node("source/other", "Other"), Node("award/lantern", "Lantern"),
        ],
        Directs("director"),
        Directs(null),
        Claim("Nomination", "lantern", "person/ada", "award/lantern", "1980").With("forFilm", "film/harbour").With(Evidence("source/almanac", "won", 4))).Problems);

    private static ClaimRecord Directs(string? key) =>
        Claim("Credit", "x", "person/ada", "film/harbour", "1979", ("job", "DIRECTS")).With(Evidence("source/almanac", "one", 1)) with { Key = key };

    private WritePlan Correct(string reference, ClaimPatch patch) => Ledger.Write(Nothing with { Corrections = [new ClaimCorrection(reference, patch)] });

    private string IdOf(string? key) => Ledger.Claims.First(claim => key is null ? claim.Recorded.Key is null : claim.Key == key).Recorded.Id;

    [Fact]
    public void Of_a_claim_with_a_key_the_key_stays_and_the_identity_is_another()
    {
        var former = IdOf("director");
        var plan = Correct("director", new ClaimPatch(Credit) { ValidFrom = new(PartialDate.Parse("1980")) });
        Assert.Equal(["director.1 person/ada film/harbour 1980 [1]"], Recorded(plan));
        Assert.Equal(["director > director"], TakenBack(plan));
        Assert.Equal([plan.Claims[0].Id], plan.ClaimIds);
        Assert.NotEqual(former, plan.Claims[0].Identity);
        Assert.Equal(["Credit"], Touched(plan));
        Assert.Equal((0, 0), (plan.Nodes.Length, plan.Evidence.Length));

        // What a bundle brings again under the former identity stays taken back.
        Assert.False(Ledger.Write([], Directs("director")).HasChanges);
        Assert.Equal("director", Ledger.FindReferenced("director")!.Key);
    }

    [Fact]
    public void A_key_that_was_corrected_can_be_given_once_in_a_write()
    {
        Correct("director", new ClaimPatch(Credit) { ValidFrom = new(PartialDate.Parse("1980")) });
        var twice = Write([], [Directs("director"), Directs("director") with { Object = "film/etoile" }]) with { RevivesRetracted = true };
        Assert.Equal(["Claims 1  DUPLICATE_CLAIM"], Problems(Ledger.Write(twice)));
        var same = Ledger.Write(Write([], [Directs("director"), Directs("director")]) with { RevivesRetracted = true });
        Assert.Equal(["director.2 person/ada film/harbour 1979 [1]"], Recorded(same));
        Assert.Equal([same.Claims[0].Id, same.Claims[0].Id], same.ClaimIds);
    }

    [Fact]
    public void Of_one_without_a_key_what_it_says_is_the_identity()
    {
        var plan = Correct(IdOf(null), new ClaimPatch(Credit) { Subject = "person/bo" });
        Assert.Equal(["*.1 person/bo film/harbour 1979 [1]"], Recorded(plan));
        Assert.Equal(["* > *"], TakenBack(plan));
        Assert.Equal(ClaimIdentity.IdOf(Directs(null) with { Subject = "person/bo" }), plan.Claims[0].Id);

        // Back again: the identity of what it said first has its second claim.
        var back = Correct(plan.Claims[0].Id, new ClaimPatch(Credit) { Subject = "person/ada" });
        Assert.Equal((IdOf(null), 2), (back.Claims[0].Identity, back.Claims[0].Version));
    }

    [Fact]
    public void What_is_no_part_of_the_identity_makes_a_later_claim_of_it()
    {
        var former = IdOf(null);
        var plan = Correct(former, new ClaimPatch(Credit) { Values = [Patch(Credit, "certainty", 0.5)] });
        Assert.Equal((former, 2, former), (plan.Claims[0].Identity, plan.Claims[0].Version, plan.Claims[0].Key));
        Assert.Equal(former, plan.Retractions.Single().Claim.Id);
    }

    [Fact]
    public void One_that_comes_to_say_what_another_says_falls_together_with_it()
    {
        Ledger.Write([], Directs(null) with { Object = "film/etoile", Evidence = [Evidence("source/other", "two", 2)] });
        var other = Ledger.Claims[^1].Recorded.Id;
        var plan = Correct(IdOf(null), new ClaimPatch(Credit) { Object = "film/etoile" });
        Assert.Empty(plan.Claims);
        Assert.Equal(other, plan.Retractions.Single().SupersededBy);
        Assert.Equal([other], plan.ClaimIds);
        Assert.Equal("1", Pages(plan.Evidence.Single().Added));
    }

    [Fact]
    public void Evidence_that_is_given_takes_the_place_of_all()
    {
        var plan = Correct("director", new ClaimPatch(Credit) { Evidence = [Evidence("source/other", "two", 2), Evidence("source/other", "three", 3)] });
        Assert.Equal(["director.1 person/ada film/harbour 1979 [2,3]"], Recorded(plan));
        Assert.Empty(plan.Evidence);
    }

    [Fact]
    public void Nothing_else_is_no_change()
    {
        var plan = Correct("director", new ClaimPatch(Credit) { ValidFrom = new(PartialDate.Parse("1979")) });
        Assert.False(plan.HasChanges);
        Assert.Equal([IdOf("director")], plan.ClaimIds);
    }

    [Fact]
    public void Attributes_and_references_are_taken_away_with_null()
    {
        var nomination = FilmRecords.Model.FindClaimKind("Nomination")!;
        Correct("director", new ClaimPatch(Credit) { Values = [Patch(Credit, "certainty", 0.5), Patch(Credit, "role", "Herself")] });
        var plan = Correct("director", new ClaimPatch(Credit) { Values = [Patch(Credit, "certainty", null), Patch(Credit, "role", null)], ValidFrom = new(null) });
        Assert.Equal("""{"certainty":1,"job":"DIRECTS"}""", plan.Claims.Single().Content.Attributes);
        Assert.Null(plan.Claims.Single().Content.ValidFrom);

        var reference = Correct("lantern", new ClaimPatch(nomination) { References = [new ReferencePatch(nomination.FindReference("forFilm")!, null)] });
        Assert.Equal([null], reference.Claims.Single().Content.References);
    }

    [Fact]
    public void What_is_wrong_is_told_and_nothing_is_planned()
    {
        var stale = IdOf("director");
        Correct("director", new ClaimPatch(Credit) { ValidFrom = new(PartialDate.Parse("1980")) });
        var plan = Ledger.Write(Nothing with
        {
            Corrections =
            [
                new ClaimCorrection("lost", new ClaimPatch(Credit)),
                new ClaimCorrection("lantern", new ClaimPatch(Credit)),
                new ClaimCorrection("director", new ClaimPatch(Credit) { Subject = "person/lost", Object = "award/lantern", ValidTo = new(PartialDate.Parse("1990")) }),
                new ClaimCorrection("director", new ClaimPatch(Credit)),
                new ClaimCorrection(stale, new ClaimPatch(Credit)),
                new ClaimCorrection(IdOf(null), new ClaimPatch(Credit) { Subject = "person/lost", Evidence = [Evidence("source/lost", "?", 1)] }),
            ],
        });
        Assert.Equal(
            [
                "Corrections 0 id UNKNOWN_CLAIM",
                "Corrections 1 id WRONG_KIND",
                "Corrections 2 patch.film WRONG_KIND",
                "Corrections 2 patch.validTo ACT_HAS_NO_END",
                "Corrections 3 id ALREADY_RETRACTED",
                "Corrections 4 id ALREADY_RETRACTED",
                "Corrections 5 patch.maker UNKNOWN_NODE",
                "Corrections 5 patch.evidence[0].source UNKNOWN_NODE",
            ],
            Problems(plan));
        Assert.Equal((0, 0, false), (plan.Claims.Length, plan.Retractions.Length, plan.HasChanges));
    }
}
