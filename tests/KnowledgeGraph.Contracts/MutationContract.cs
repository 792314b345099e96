using System.Text.Json.Nodes;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Contracts;

/// <summary>What the mutations of the API do, whatever the store. Each test has a store of its own.</summary>
public abstract partial class MutationContract : FilmStoreFixture
{
    private const string Problems = "userErrors { field code message }";
    private const string Almanac = """evidence: [{ source: "source/almanac", page: 7 }]""";

    private static Caller Editor { get; } = new("ada", CallerRole.Editor);

    /// <summary>What an editor's mutation answers; the only field of it.</summary>
    private async Task<JsonNode> WriteAsync(string mutation, Caller? caller = null)
    {
        var response = JsonNode.Parse(await ResponseAsync($"mutation {{ it: {mutation} }}", caller ?? Editor))!;
        Assert.True(Fault is null, Fault?.ToString());
        Assert.Null(response["errors"]?.ToJsonString());
        return response["data"]!["it"]!;
    }

    /// <summary>What an editor's mutation answers when it is refused: `path code`, and that nothing was written.</summary>
    private async Task<string[]> RefusedAsync(string mutation)
    {
        var before = await Store.GetRevisionAsync(TestContext.Current.CancellationToken);
        var answer = await WriteAsync($"{mutation} {{ revision {Problems} }}");
        Assert.Equal(before, (long)answer["revision"]!);
        Assert.Equal(before, await Store.GetRevisionAsync(TestContext.Current.CancellationToken));
        return
        [
            .. answer["userErrors"]!.AsArray().Select(error =>
            {
                Assert.NotEmpty((string)error!["message"]!);
                return $"{string.Join('.', error["field"]!.AsArray().Select(step => (string)step!))} {error["code"]}";
            }),
        ];
    }

    private static string Compacted(JsonNode node) => node.ToJsonString(Compact);

    private static string Credit(string rest, string maker = "person/ada-kohler", string film = "film/untitled", string job = "WRITES") =>
        $$"""{ maker: "{{maker}}", film: "{{film}}", job: {{job}}, {{Almanac}}, {{rest}} }""";
}
