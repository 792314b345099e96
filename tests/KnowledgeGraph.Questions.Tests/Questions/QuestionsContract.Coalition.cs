namespace KnowledgeGraph.Questions.Tests;

/// <content>What must be true of the answers about the coalition of the willing and the help for Ukraine.</content>
public abstract partial class QuestionsContract
{
    [Fact]
    public async Task Q01_France_and_the_United_Kingdom_would_send_troops()
    {
        var answer = await AskAsync("01-troops");
        const string edges = "country.commitmentsReceived.edges";

        Assert.Equal(["France", "United Kingdom"], answer.Texts(edges, "node.name"));
        Assert.All(answer.Rows(edges, "claim.commitmentStatus", "claim.purpose.name", "claim.evidence.0.locator"), row =>
            Assert.Equal("PLEDGED Enforcing a peace deal in Ukraine 21:0-95", row));
    }

    [Fact]
    public async Task Q02_Six_could_be_open_to_sending_peacekeepers()
    {
        var answer = await AskAsync("02-peacekeepers");

        Assert.Equal(
            ["Australia", "Canada", "Denmark", "Portugal", "Spain", "Turkey"],
            answer.Texts("commitments.nodes", "giver.name"));
        Assert.Equal(6, answer.Int("commitments.totalCount"));
        Assert.All(answer.Rows("commitments.nodes", "modality", "evidence.0.locator"), row => Assert.Equal("POSSIBLE 21:96-238", row));
    }

    [Fact]
    public async Task Q03_Ireland_and_the_Netherlands_offered_logistics_and_technology()
    {
        var answer = await AskAsync("03-logistics-and-technology");

        Assert.Equal(["Ireland", "Netherlands"], answer.Texts("countries.nodes", "name"));
        foreach (var country in new[] { "countries.nodes.0", "countries.nodes.1" })
        {
            Assert.Equal(
                ["LOGISTICS PLEDGED Ukraine 21:240-352", "TECHNOLOGY PLEDGED Ukraine 21:240-352"],
                answer.Rows(
                    $"{country}.commitments.edges",
                    "claim.commitmentKind",
                    "claim.commitmentStatus",
                    "node.name",
                    "claim.evidence.0.locator"));
        }
    }

    [Fact]
    public async Task Q04_France_and_the_United_Kingdom_lead()
    {
        var answer = await AskAsync("04-who-leads");

        Assert.Equal(
            ["France 13:0-68", "United Kingdom 13:0-68"],
            answer.Rows("coalition.members.edges", "node.name", "claim.evidence.0.locator"));
    }

    [Fact]
    public async Task Q05_Five_are_tied_to_the_coalition_from_outside_the_EU()
    {
        var answer = await AskAsync("05-outside-the-eu");

        Assert.Equal(
            [
                "Australia PROSPECTIVE False POSSIBLE",
                "Canada PROSPECTIVE False POSSIBLE",
                "Norway PROSPECTIVE False EXPECTED",
                "Turkey PROSPECTIVE False POSSIBLE",
                "United Kingdom MEMBER True ACTUAL",
            ],
            answer.Rows("coalition.members.edges", "node.name", "claim.membershipRole", "claim.leads", "claim.modality"));
        Assert.Equal("the EU official", answer.String("coalition.members.edges.2.claim.evidence.0.attributedTo"));
    }

    [Fact]
    public async Task Q08_Macron_proposed_the_truce_and_Zelensky_supported_it()
    {
        var answer = await AskAsync("08-the-truce");

        Assert.Equal(["Emmanuel Macron"], answer.Texts("topic.proposedBy.edges", "node.name"));
        Assert.Equal(
            ["Volodymyr Zelensky 2025-03-06 16:11-116"],
            answer.Rows("topic.stances.edges", "node.name", "claim.validFrom", "claim.evidence.0.locator"));
    }

    [Fact]
    public async Task Q16_On_the_first_of_February_there_was_no_coalition()
    {
        var answer = await AskAsync("16-before-and-after");
        string[] counts = ["members.totalCount", "commitments.totalCount", "stances.totalCount", "mentionedIn.totalCount"];

        Assert.Equal([0, 0, 0, 0], counts.Select(count => answer.Int($"before.{count}")));
        Assert.Equal([11, 1, 1, 5], counts.Select(count => answer.Int($"after.{count}")));
        Assert.Empty(answer.Texts("before.members.edges", "node.name"));
        Assert.Equal(
            [
                "France MEMBER", "United Kingdom MEMBER", "Australia PROSPECTIVE", "Canada PROSPECTIVE", "Denmark PROSPECTIVE",
                "Norway PROSPECTIVE", "Portugal PROSPECTIVE", "Spain PROSPECTIVE", "Turkey PROSPECTIVE", "Ireland PARTNER",
                "Netherlands PARTNER",
            ],
            answer.Rows("after.members.edges", "node.name", "claim.membershipRole"));
    }

    [Fact]
    public async Task Q18_Military_chiefs_meet_in_Paris_the_week_after_convened_by_Macron()
    {
        var answer = await AskAsync("18-what-comes-next");

        Assert.Equal(
            [
                "Meeting of military chiefs in Paris|2025-03|Paris",
                "EU debates on Russia and Ukraine in the weeks after the summit|2025-03|",
                "Presentation of the wider peace plan||",
            ],
            answer.Rows("events.nodes", "name").Select((name, index) =>
                $"{name}|{answer.At($"events.nodes.{index}.startsOn")}|{answer.At($"events.nodes.{index}.place")}"));
        Assert.StartsWith("Planned for the week after the one of the summit", answer.String("events.nodes.0.summary"), StringComparison.Ordinal);
        Assert.Equal(
            ["Emmanuel Macron CONVENER PLANNED 23:22-100", "Military chiefs of the willing countries PARTICIPANT PLANNED 23:22-168"],
            answer.Rows(
                "events.nodes.0.participants.edges",
                "node.name",
                "claim.participationRole",
                "claim.modality",
                "claim.evidence.0.locator"));
        Assert.Equal(["Peacekeeping force for Ukraine"], answer.Texts("events.nodes.0.agenda.edges", "node.name"));
    }
}
