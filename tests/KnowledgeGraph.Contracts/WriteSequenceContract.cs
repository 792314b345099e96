using System.Globalization;
using System.Text.Json.Nodes;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Contracts;

/// <summary>
/// Random sequences of all that can be written (records, corrections, retractions, merges, patches, loads): each write has to come to what it
/// comes to in a ledger that looks through everything, and so does what is recorded in the end. Each sequence has a store of its own.
/// `KG_WRITES=SEED:COUNT` runs others, or longer ones.
/// </summary>
public abstract class WriteSequenceContract : FilmStoreFixture
{
    /// <summary>So many things are asked for at once.</summary>
    private const int Asked = 40;

    private const string Everything =
        """
        ... on Entity { key name alternativeNames identifiers { scheme value } }
        ... on Claim {
          id claimKey: key subject { key } object { key } validFrom validTo certainty retractedAt supersededBy { id }
          evidence { source { key } critic { key } quote page }
        }
        """;

    protected override GraphWrite Content => WriteGenerator.First;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Stores_do_what_is_planned(int number)
    {
        var (seed, count) = Choice(number);
        var random = new Random(seed);
        var ledger = new MemoryLedger();
        ledger.Write(WriteGenerator.First);
        var generator = new WriteGenerator(random, ledger);
        for (var i = 0; i < count; i++)
        {
            var (expected, actual) = random.Next(8) == 0 ? await LoadAsync(ledger, generator.NextLoad()) : await WriteAsync(ledger, generator.Next());
            Assert.True(expected == actual, $"Seed {seed}, write {i}:\nexpected {expected}\nactual   {actual}");
        }

        await CompareNodesAsync(seed, ledger);
        await CompareClaimsAsync(seed, ledger);
    }

    private static (int Seed, int Count) Choice(int number)
    {
        if (Environment.GetEnvironmentVariable("KG_WRITES") is not { Length: > 0 } choice)
        {
            return (number, 60);
        }

        var parts = choice.Split(':');
        return (int.Parse(parts[0], CultureInfo.InvariantCulture) + number, int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    private async Task<(string Expected, string Actual)> WriteAsync(MemoryLedger ledger, GraphWrite write)
    {
        var expected = WriteGuard.Check(write, ledger.Revision, stored: null) ?? ResultOf(ledger, ledger.Write(write));
        return (Text(expected), Text(await Ledger.WriteAsync(write, Cancellation)));
    }

    private static WriteResult ResultOf(MemoryLedger ledger, WritePlan plan) => plan.Result(ledger.Revision);

    /// <summary>Appends batches; one with problems isn't stored, and then the load isn't published.</summary>
    private async Task<(string Expected, string Actual)> LoadAsync(MemoryLedger ledger, IEnumerable<LoadBatch> batches)
    {
        var first = batches.First();
        await using var load = await Ledger.BeginLoadAsync("importer", null, Cancellation);
        var problems = await load.AppendAsync(first, Cancellation);
        if (!problems.IsEmpty)
        {
            using var planner = new WritePlanner(FilmRecords.Model, ledger.Revision + 1);
            return (Text(planner.Plan(first.Nodes, first.Claims, ledger, Cancellation).Result(0)), Text(new WriteResult(0, 0, 0, 0, 0, problems)));
        }

        var plan = ledger.Write(first.Nodes, first.Claims);
        return (Text(ResultOf(ledger, plan) with { NodeKeys = [], ClaimIds = [] }), Text(await load.PublishAsync(Cancellation)));
    }

    private static string Text(WriteResult result) =>
        $"{result.Revision}: {result.NodesRecorded} {result.ClaimsRecorded} {result.ClaimsRetracted} {result.EvidenceRecorded} "
        + $"[{string.Join(' ', result.NodeKeys)}] [{string.Join(' ', result.ClaimIds)}] "
        + string.Join("; ", result.Problems.Select(problem => $"{problem.Part} {problem.Index} {problem.Field} {problem.Code} {problem.Message}"));

    private async Task CompareNodesAsync(int seed, MemoryLedger ledger)
    {
        var actual = await AskAsync(WriteGenerator.Keys.Select(NodeKey.ToId));
        for (var i = 0; i < actual.Count; i++)
        {
            var node = ledger.Find(WriteGenerator.Keys[i])!;
            Compare(seed, NodeText(node), $"{actual[i]["key"]} {actual[i]["name"]} {actual[i]["alternativeNames"]!.ToJsonString(Compact)} {actual[i]["identifiers"]!.ToJsonString(Compact)}");
        }
    }

    private static string NodeText(NodeRecord node)
    {
        var names = List("alternativeNames").Select(name => (JsonNode)(string)name);
        var identifiers = List("identifiers").Cast<Identifier>().Select(each => (JsonNode)new JsonObject { ["scheme"] = each.Scheme, ["value"] = each.Value });
        return $"{node.Key} {node.Values[node.Kind.FindAttribute("name")!.Index]} {Json(names)} {Json(identifiers)}";

        IEnumerable<object> List(string attribute) =>
            node.Values[node.Kind.FindAttribute(attribute)!.Index] as System.Collections.Immutable.ImmutableArray<object>? ?? [];

        string Json(IEnumerable<JsonNode> elements) => new JsonArray([.. elements]).ToJsonString(Compact);
    }

    private async Task CompareClaimsAsync(int seed, MemoryLedger ledger)
    {
        var actual = await AskAsync(ledger.Claims.Select(claim => claim.Recorded.Id));
        for (var i = 0; i < actual.Count; i++)
        {
            var (claim, answer) = (ledger.Claims[i], actual[i]);
            Compare(
                seed,
                $"{claim.Recorded.Id} {claim.Key} {(claim.Recorded.IsRetracted ? "taken back" : "stands")} {claim.SupersededBy}",
                $"{answer["id"]} {answer["claimKey"]} {(answer["retractedAt"] is null ? "stands" : "taken back")} {answer["supersededBy"]?["id"]}");
            if (!claim.Recorded.IsRetracted)
            {
                Compare(seed, ClaimText(claim), ClaimText(answer));
            }
        }
    }

    private static string ClaimText(MemoryClaim claim)
    {
        var content = claim.Recorded.Content;
        var certainty = (double)claim.Values[claim.Recorded.Kind.Attributes.Single(each => each.Name == "certainty").Index]!;
        return FormattableString.Invariant($"{claim.Recorded.Id} {content.Subject} {content.Object} {content.ValidFrom} {content.ValidTo} {certainty} ")
            + string.Join(", ", claim.Evidence.Select(piece =>
                $"{string.Join(' ', piece.Content.References)} {piece.Content.Values[0]} {piece.Content.Values[1]}"));
    }

    private static string ClaimText(JsonNode claim) =>
        FormattableString.Invariant($"{claim["id"]} {claim["subject"]!["key"]} {claim["object"]!["key"]} {claim["validFrom"]} {claim["validTo"]} {(double)claim["certainty"]!} ")
        + string.Join(", ", claim["evidence"]!.AsArray().Select(piece =>
            $"{piece!["source"]!["key"]} {piece["critic"]?["key"]} {piece["quote"]} {piece["page"]}"));

    private static void Compare(int seed, string expected, string actual) =>
        Assert.True(expected == actual, $"Seed {seed}:\nexpected {expected}\nactual   {actual}");

    private async Task<List<JsonNode>> AskAsync(IEnumerable<string> ids)
    {
        var found = new List<JsonNode>();
        foreach (var some in ids.Chunk(Asked))
        {
            var data = await DataAsync($"{{ nodes(ids: [{string.Join(' ', some.Select(id => $"\"{id}\""))}]) {{ {Everything} }} }}");
            found.AddRange(data["nodes"]!.AsArray()!);
        }

        return found;
    }
}
