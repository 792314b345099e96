namespace KnowledgeGraph.Questions.Tests;

/// <content>What must be true of the answers about the summit, the European Union and Hungary.</content>
public abstract partial class QuestionsContract
{
    [Fact]
    public async Task Q06_Hungary_did_not_back_the_statement_and_Orban_spoke_for_it()
    {
        var answer = await AskAsync("06-who-dissented");

        Assert.Equal(
            ["Hungary OPPOSES Viktor Orbán 36:0-170"],
            answer.Rows("topic.stances.edges", "node.name", "claim.position", "claim.voicedBy.name", "claim.evidence.0.locator"));
    }

    [Fact]
    public async Task Q07_Twenty_six_members_backed_it()
    {
        var answer = await AskAsync("07-how-many-backed-it");
        var names = answer.Texts("topic.stances.edges", "node.name");

        Assert.Equal(26, answer.Int("topic.stances.totalCount"));
        Assert.Equal(26, answer.Int("topic.stances.nodeCount"));
        Assert.Equal(26, names.Distinct().Count());
        Assert.DoesNotContain("Hungary", names);
        Assert.DoesNotContain("United Kingdom", names);
        Assert.Equal(("Austria", "Sweden"), (names[0], names[^1]));
    }

    [Fact]
    public async Task Q09_Three_of_the_EU_briefed_five_countries()
    {
        var answer = await AskAsync("09-the-video-call");
        string[] briefed = ["Canada", "Iceland", "Norway", "Turkey", "United Kingdom"];
        string[] briefers = ["António Costa", "Kaja Kallas", "Ursula von der Leyen"];

        Assert.Equal(8, answer.Int("event.participants.nodeCount"));
        Assert.Equal(
            [.. briefers.Select(name => $"{name} CONVENER"), .. briefers.Select(name => $"{name} BRIEFER"), .. briefed.Select(name => $"{name} BRIEFED")],
            answer.Rows("event.participants.edges", "node.name", "claim.participationRole"));
        Assert.Equal(briefers, answer.Texts("event.briefers.nodes", "name"));
        Assert.Equal(
            [
                "President of the European Council",
                "High Representative of the Union for Foreign Affairs and Security Policy",
                "President of the European Commission",
            ],
            answer.Texts("event.briefers.nodes", "offices.edges.0.claim.title"));
        for (var briefer = 0; briefer < briefers.Length; briefer++)
        {
            Assert.Equal(briefed, answer.Texts($"event.briefers.nodes.{briefer}.ties.edges", "node.name"));
        }
    }

    [Fact]
    public async Task Q10_The_plan_is_150_billion_of_loans_and_650_billion_of_room()
    {
        var answer = await AskAsync("10-the-defence-plan");

        Assert.Equal(
            ["EU fund for defence loans 150000000000 EUR EXACT", "Loosening the EU's debt rules for defence 650000000000 EUR UP_TO"],
            answer.Rows("topic.components.edges", "node.name", "claim.amount.value", "claim.amount.unit", "claim.amount.bound"));
        Assert.Equal(
            "Members raise what they spend on defence by 1.5 percent of GDP on average|Four years",
            $"{answer.At("topic.components.edges.1.claim.condition")}|{answer.At("topic.components.edges.1.claim.period")}");
        Assert.Equal(["800000000000 EUR"], answer.Rows("topic.components.aggregate.sumAmount", "value", "unit"));
    }

    [Fact]
    public async Task Q11_Two_commitments_have_an_amount()
    {
        var answer = await AskAsync("11-amounts");

        Assert.Equal(2, answer.Int("commitments.totalCount"));
        Assert.Equal(
            [
                "United Kingdom Ukraine FUNDS Air defence of Ukraine 2000000000 USD",
                "European Union EU member states LOANS European rearmament 150000000000 EUR",
            ],
            answer.Rows("commitments.nodes", "giver.name", "recipient.name", "commitmentKind", "purpose.name", "amount.value", "amount.unit"));
        Assert.Equal(["EUR 150000000000", "USD 2000000000"], answer.Rows("commitments.aggregate.sumAmount", "unit", "value"));
    }

    [Fact]
    public async Task Q12_Three_hold_an_office_in_the_EU()
    {
        var answer = await AskAsync("12-offices-in-the-eu");

        Assert.Equal(
            [
                "Ursula von der Leyen|European Commission|2019-12-01",
                "Kaja Kallas|European Union|2024-12-01",
                "António Costa|European Council|2024-12-01",
            ],
            answer.Texts("offices.nodes", "holder.name").Select((name, index) =>
                $"{name}|{answer.At($"offices.nodes.{index}.body.name")}|{answer.At($"offices.nodes.{index}.validFrom")}"));
    }

    [Fact]
    public async Task Q13_Orban_is_aligned_with_Trump_in_the_words_of_the_paper()
    {
        var answer = await AskAsync("13-aligned-leaders");

        Assert.Equal(
            ["Viktor Orbán ALIGNED_WITH Donald Trump 40:0-78 The Kyiv Independent"],
            answer.Rows("ties.nodes", "from.name", "tieKind", "to.name", "evidence.0.locator", "evidence.0.source.publisher"));
        Assert.Null(answer.String("ties.nodes.0.evidence.0.attributedTo"));
    }

    [Fact]
    public async Task Q14_Musk_and_Ukraine_are_connected_by_his_technology()
    {
        var answer = await AskAsync("14-musk-and-ukraine");

        Assert.Equal(["2"], answer.Rows("paths", "length"));
        Assert.Equal(["Leader Elon Musk", "Institution Starlink", "Country Ukraine"], answer.Rows("paths.0.nodes", "__typename", "name"));
        Assert.Equal(
            ["Elon Musk OUT OWNS Starlink", "Starlink IN DEPENDS_ON Ukraine"],
            answer.Rows("paths.0.steps", "from.name", "direction", "claim.tieKind", "to.name"));
        Assert.Equal(
            "Ukraine relies on Musk's technology and would like to rely on it less.",
            answer.String("paths.0.steps.1.claim.evidence.0.paraphrase"));
    }

    [Fact]
    public async Task Q17_Four_unnamed_voices_made_thirteen_statements()
    {
        var answer = await AskAsync("17-anonymous-officials");

        Assert.Equal(13, answer.Int("statements.totalCount"));
        Assert.Equal(13, answer.Texts("statements.nodes", "paraphrase").Distinct().Count());
        Assert.Equal(
            [
                "A senior EU diplomat|Coalition of the willing", "A senior EU diplomat|Enforcing a peace deal in Ukraine",
                "A senior EU diplomat|Hungary", "A senior EU diplomat|The 26", "A senior EU diplomat|Viktor Orbán",
                "A senior European diplomat|EU emergency summit of 6 March 2025", "A senior European diplomat|Europe",
                "An EU official|Coalition of the willing", "An EU official|Norway",
                "An EU official|The United States as guarantor of Europe's security", "An EU official|United Kingdom",
                "EU officials|Europe",
            ],
            answer.Texts("statements.nodes", "speaker.name").Zip(answer.Texts("statements.nodes", "about.name"), (who, whom) => $"{who}|{whom}")
                .Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Q19_Hungary_could_block_three_decisions()
    {
        var answer = await AskAsync("19-what-hungary-could-block");

        Assert.Equal(
            ["Keeping Russian assets frozen", "New EU support packages for Ukraine", "Renewing the EU's sanctions against Russia"],
            answer.Texts("country.stances.edges", "node.name"));
        Assert.All(answer.Rows("country.stances.edges", "claim.position", "claim.modality", "claim.evidence.0.locator"), row =>
            Assert.Equal("OPPOSES POSSIBLE 41:178-359", row));
    }

    [Fact]
    public async Task Q21_Trump_is_hostile_to_Ukraine_and_Europe_and_nears_the_Kremlin()
    {
        var answer = await AskAsync("21-hostile-and-rapprochement");

        Assert.Equal(
            [
                "Donald Trump HOSTILE_TO Europe", "Donald Trump HOSTILE_TO Ukraine", "Donald Trump RAPPROCHEMENT_WITH Kremlin",
            ],
            answer.Rows("ties.nodes", "from.name", "tieKind", "to.name").Order(StringComparer.Ordinal));
        Assert.Equal(
            ["HOSTILE_TO 2", "RAPPROCHEMENT_WITH 1"],
            answer.Rows("ties.aggregate.byTieKind", "value", "count").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Q22_The_neighborhood_can_be_drawn_as_it_is()
    {
        var answer = await AskAsync("22-around-the-european-union");
        var nodes = answer.Texts("neighborhood.nodes", "id");
        var names = answer.Texts("neighborhood.nodes", "name");

        Assert.False(answer.At("neighborhood.truncated").GetBoolean());
        Assert.Equal(nodes.Count, nodes.Distinct().Count());
        Assert.Empty(answer.Texts("neighborhood.claims", "subject.id").Except(nodes));
        Assert.Empty(answer.Texts("neighborhood.claims", "object.id").Except(nodes));
        Assert.Equal("European Union", names[0]);
        Assert.Equal(27, answer.Rows("neighborhood.claims", "predicate", "object.id").Count(claim => claim == $"MEMBER_OF {nodes[0]}"));
        Assert.All(
            ["Hungary", "European Commission", "European Council", "Kaja Kallas", "United Kingdom", "Norway", "EU member states"],
            name => Assert.Contains(name, names));
        Assert.DoesNotContain("Donald Trump", names);
    }

    [Fact]
    public async Task Q23_Each_search_finds_Orban_first()
    {
        var answer = await AskAsync("23-search");

        Assert.All(["plain", "accented", "firstName"], search =>
        {
            Assert.Equal("Leader Viktor Orbán", answer.Rows($"{search}.edges", "node.__typename", "node.name")[0]);
            Assert.Equal("Prime Minister of Hungary", answer.String($"{search}.edges.0.node.offices.edges.0.claim.title"));
            Assert.Equal("name Viktor Orbán", answer.Rows($"{search}.edges.0.highlights", "field", "text")[0]);
        });
    }

    [Fact]
    public async Task Q15_Hungary_is_less_aligned_with_Poland_than_France_is()
    {
        var answer = await AskAsync("15-hungary-and-poland");

        Assert.Equal((0.75, 1), (answer.At("hungary.score").GetDouble(), answer.At("france.score").GetDouble()));
        Assert.Equal((4, 4), (answer.Int("hungary.overlap"), answer.Int("france.overlap")));
        Assert.Equal(
            ["0 OPPOSES Viktor Orbán SUPPORTS"],
            answer.Rows("hungary.byTopic.nodes", "agreement", "claimsOfA.0.position", "claimsOfA.0.voicedBy", "claimsOfB.0.position")
                .Where(row => row.StartsWith("0 ", StringComparison.Ordinal))
                .Select(row => row.Replace("{\"name\":\"Viktor Orbán\"}", "Viktor Orbán", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Q20_Hungary_stands_alone_among_the_members()
    {
        var answer = await AskAsync("20-who-stands-alone");

        Assert.Equal(["Hungary 0.75 4"], answer.Rows("blocs.isolates", "actor.name", "outside", "overlap"));
        Assert.Equal(["26 1 1"], answer.Rows("blocs.groups", "size", "cohesion", "tie"));
        Assert.Equal(4, answer.At("blocs.isolates.0.claims").GetArrayLength());
    }
}
