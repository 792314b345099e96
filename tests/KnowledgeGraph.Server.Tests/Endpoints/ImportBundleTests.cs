using System.Text.Json.Nodes;
using KnowledgeGraph.Server.Tests.Access;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Server.Tests.Endpoints;

/// <summary>`importBundle` over HTTP.</summary>
public sealed class ImportBundleTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Mutation =
        "mutation M($input: ImportBundleInput!) { importBundle(input: $input) { revision nodesRecorded claimsRecorded claimsRetracted evidenceRecorded userErrors { field message code } } }";

    private const string Source =
        """
        bundle: trial
        title: A trial
        requires: [background]
        sources:
          - key: source/trial
            name: Trial
        """;

    private const string Nodes =
        """
        Topic:
          - key: topic/trial
            name: Trial
        """;

    private const string Claims =
        """
        Stance:
          - key: one
            holder: country/fra
            topic: topic/trial
            position: SUPPORTS
            validFrom: "2025-03-08"
            evidence:
              - source: source/trial
        """;

    private async Task<JsonNode> ImportAsync(string name, params (string Name, string Text)[] files)
    {
        server.Authorize($"Bearer {(await server.AddKeyAsync(CallerRole.Editor, "Ada")).Text}");
        await Task.Delay(600, TestContext.Current.CancellationToken);
        var input = new JsonObject
        {
            ["name"] = name,
            ["files"] = new JsonArray([.. files.Select(file => new JsonObject { ["name"] = file.Name, ["text"] = file.Text })]),
        };
        var answer = await server.QueryAsync(Mutation, new JsonObject { ["input"] = input });
        Assert.Null(answer["errors"]?.ToJsonString());
        return answer["data"]!["importBundle"]!;
    }

    [Fact]
    public async Task A_bundle_is_imported_once()
    {
        (string, string)[] files = [("source.yaml", Source), ("nodes.yaml", Nodes), ("claims.yaml", Claims)];
        var first = await ImportAsync("trial", files);
        Assert.Equal(
            """{"revision":3,"nodesRecorded":2,"claimsRecorded":1,"claimsRetracted":0,"evidenceRecorded":1,"userErrors":[]}""",
            first.ToJsonString());
        Assert.Equal(
            """{"revision":3,"nodesRecorded":0,"claimsRecorded":0,"claimsRetracted":0,"evidenceRecorded":0,"userErrors":[]}""",
            (await ImportAsync("trial", files)).ToJsonString());
        var found = await server.QueryAsync("""{ node(id: "trial/one") { ... on Stance { recordedBy topic { name } } } }""");
        Assert.Equal("""{"recordedBy":"Ada","topic":{"name":"Trial"}}""", found["data"]!["node"]!.ToJsonString());
    }

    [Fact]
    public async Task Everything_wrong_with_it_is_told_with_its_file()
    {
        var answer = await ImportAsync(
            "wrong",
            ("claims.yaml", Claims.Replace("SUPPORTS", "LIKES", StringComparison.Ordinal).Replace("country/fra", "country/lost", StringComparison.Ordinal).Replace("topic/trial", "topic/lost", StringComparison.Ordinal)),
            ("source.yaml", Source.Replace("background", "nowhere", StringComparison.Ordinal).Replace("bundle: trial", "bundle: wrong", StringComparison.Ordinal)),
            ("nodes.yaml", Nodes.Replace("topic/trial", "topic/other", StringComparison.Ordinal)));
        Assert.Equal(
            ["input.files.0.text INVALID_BUNDLE claims.yaml:3:13", "input.files.0.text INVALID_BUNDLE claims.yaml:4:12", "input.files.0.text INVALID_BUNDLE claims.yaml:5:15", "input.files.1.text INVALID_BUNDLE source.yaml:3:12"],
            answer["userErrors"]!.AsArray().Select(error =>
                $"{string.Join('.', error!["field"]!.AsArray())} {error["code"]} {string.Join(':', ((string)error["message"]!).Split(':')[..3])}"));
        Assert.Equal(0, (int)answer["claimsRecorded"]!);
    }

    [Theory]
    [InlineData("no spaces", "claims.yaml", "input.name")]
    [InlineData("fine", "other.yaml", "input.files.0.text")]
    public async Task Names_are_checked(string name, string file, string field) => Assert.Equal(
        [field],
        (await ImportAsync(name, (file, ""))) ["userErrors"]!.AsArray().Select(error => string.Join('.', error!["field"]!.AsArray())));
}
