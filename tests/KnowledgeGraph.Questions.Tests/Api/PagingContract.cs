using System.Text.Json;

namespace KnowledgeGraph.Questions.Tests;

/// <summary>Walking every page of a connection, both ways (Relay's cursor connections).</summary>
public abstract class PagingContract(ServedBundles graph) : ApiContract(graph)
{
    /// <summary>Connections whose page arguments stand for `PAGE`, where they stand in the data, and how large the pages are.</summary>
    public static TheoryData<string, string, int> Connections => new()
    {
        { "{ countries(PAGE) { FIELDS } }", "countries", 5 },
        { "{ countries(PAGE, order: [{ name: DESC }]) { FIELDS } }", "countries", 36 },
        { "{ events(PAGE, order: [{ startsOn: ASC }]) { FIELDS } }", "events", 2 },
        { "{ events(PAGE, order: [{ startsOn: DESC }]) { FIELDS } }", "events", 2 },
        { "{ topics(PAGE, order: [{ date: DESC }, { summary: ASC }]) { FIELDS } }", "topics", 4 },
        { "{ actors(PAGE, order: [{ name: ASC }]) { FIELDS } }", "actors", 7 },
        { "{ entities(PAGE, where: { name: { contains: \"u\" } }) { FIELDS } }", "entities", 10 },
        { "{ claims(PAGE) { FIELDS } }", "claims", 50 },
        { "{ claims(PAGE, during: {}, order: [{ validTo: ASC }, { validFrom: DESC }, { confidence: ASC }]) { FIELDS } }", "claims", 60 },
        { "{ offices(PAGE, order: [{ officeKind: DESC }, { title: ASC }]) { FIELDS } }", "offices", 3 },
        { "{ stances(PAGE, order: [{ position: DESC }, { validFrom: DESC }]) { FIELDS } }", "stances", 17 },
        { "{ stances(PAGE, order: [{ holder: { name: DESC } }, { topic: { date: ASC } }]) { FIELDS } }", "stances", 17 },
        { "{ stances(PAGE, order: [{ voicedBy: { name: ASC } }, { holder: { name: DESC } }]) { FIELDS } }", "stances", 17 },
        { "{ claims(PAGE, order: [{ object: { name: ASC } }, { subject: { name: DESC } }]) { FIELDS } }", "claims", 50 },
        { "{ commitments(PAGE, order: [{ amount: { value: DESC } }]) { FIELDS } }", "commitments", 4 },
        { "{ timeline(PAGE, of: [\"country/hun\", \"country/ukr\"]) { FIELDS } }", "timeline", 6 },
        {
            "{ institution(key: \"institution/european-union\") { members(PAGE, order: [{ node: { name: ASC } }]) { FIELDS } } }",
            "institution.members",
            6
        },
        {
            "{ institution(key: \"institution/european-union\") { members(PAGE, order: [{ claim: { validFrom: DESC } }]) { FIELDS } } }",
            "institution.members",
            4
        },
        { "{ country(key: \"country/ukr\") { ties(PAGE, order: [{ claim: { tieKind: ASC } }]) { FIELDS } } }", "country.ties", 2 },
        { "{ country(key: \"country/ukr\") { ties(PAGE, order: [{ claim: { from: { name: DESC } } }]) { FIELDS } } }", "country.ties", 2 },
        { "{ country(key: \"country/gbr\") { ties(PAGE, direction: IN) { FIELDS } } }", "country.ties", 1 },
        {
            "{ countries(first: 1, where: { key: { eq: \"country/hun\" } }) { nodes { stances(PAGE, order: [{ node: { name: ASC } }]) { FIELDS } } } }",
            "countries.nodes.0.stances",
            2
        },
    };

    [Theory]
    [MemberData(nameof(Connections))]
    public async Task Pages_forward_and_backward_make_up_the_whole(string operation, string path, int size)
    {
        var whole = await PageAsync(operation, path, "first: 1000");
        var forward = await WalkAsync(operation, path, size, isForward: true);
        var backward = await WalkAsync(operation, path, size, isForward: false);

        Assert.Equal(whole.Total, whole.Cursors.Count);
        Assert.Equal(whole.Total, whole.Cursors.Distinct().Count());
        Assert.Equal(whole.Cursors, forward);
        Assert.Equal(whole.Cursors, backward);
        Assert.Equal((false, false), (whole.HasPrevious, whole.HasNext));
    }

    [Theory]
    [MemberData(nameof(Connections))]
    public async Task A_cursor_from_both_sides_cuts_out_what_is_between(string operation, string path, int size)
    {
        var whole = (await PageAsync(operation, path, "first: 1000")).Cursors;
        var between = $"""after: "{whole[0]}", before: "{whole[^1]}" """;
        var all = await PageAsync(operation, path, $"first: 1000, {between}");
        var first = await PageAsync(operation, path, $"first: {size}, {between}");
        var last = await PageAsync(operation, path, $"last: {size}, {between}");

        Assert.Equal(whole.Skip(1).SkipLast(1), all.Cursors);
        Assert.Equal((true, true), (all.HasPrevious, all.HasNext));
        Assert.Equal(all.Cursors.Take(size), first.Cursors);
        Assert.Equal(all.Cursors.TakeLast(size), last.Cursors);
        Assert.Equal(whole.Count, all.Total);
    }

    [Fact]
    public Task A_page_of_none_still_counts() => AnswersAsync(
        "{ countries(first: 0) { totalCount edges { cursor } nodes { key } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }",
        """
        {
          "countries": {
            "totalCount": 36, "edges": [], "nodes": [],
            "pageInfo": { "hasNextPage": true, "hasPreviousPage": false, "startCursor": null, "endCursor": null }
          }
        }
        """);

    [Fact]
    public async Task Twenty_are_served_when_no_size_is_given()
    {
        var answer = await AskAsync("{ countries { nodes { key } pageInfo { hasNextPage } } }");

        Assert.Equal(20, answer.At("countries.nodes").GetArrayLength());
        Assert.True(answer.At("countries.pageInfo.hasNextPage").GetBoolean());
    }

    [Fact]
    public async Task Nulls_come_last_both_ways()
    {
        var answer = await AskAsync(
            """
            {
              up: events(order: [{ startsOn: ASC }, { key: ASC }]) { nodes { key startsOn } }
              down: events(order: [{ startsOn: DESC }, { key: ASC }]) { nodes { key startsOn } }
            }
            """);

        Assert.Equal(
            ["event/cold-war", "event/peace-plan-presentation", "event/war-in-ukraine"], answer.Texts("up.nodes", "key").TakeLast(3));
        Assert.Equal(
            ["event/cold-war", "event/peace-plan-presentation", "event/war-in-ukraine"], answer.Texts("down.nodes", "key").TakeLast(3));
        Assert.Equal(
            ["2020-01-31", "2025-02-27", "2025-03", "2025-03", "2025-03", "2025-03-06"], answer.Texts("up.nodes", "startsOn").Take(6).Order());
        Assert.Equal("2020-01-31", answer.String("up.nodes.0.startsOn"));
        Assert.Equal("2020-01-31", answer.String("down.nodes.5.startsOn"));
    }

    private async Task<List<string>> WalkAsync(string operation, string path, int size, bool isForward)
    {
        var cursors = new List<string>();
        var page = await PageAsync(operation, path, isForward ? $"first: {size}" : $"last: {size}");
        Assert.False(isForward ? page.HasPrevious : page.HasNext);
        while (true)
        {
            Assert.Equal(page.Cursors.FirstOrDefault(), page.Start);
            Assert.Equal(page.Cursors.LastOrDefault(), page.End);
            cursors.InsertRange(isForward ? cursors.Count : 0, page.Cursors);
            if (!(isForward ? page.HasNext : page.HasPrevious))
            {
                return cursors;
            }

            Assert.Equal(size, page.Cursors.Count);
            Assert.InRange(cursors.Count, 0, page.Total);
            page = await PageAsync(
                operation, path, isForward ? $"first: {size}, after: \"{page.End}\"" : $"last: {size}, before: \"{page.Start}\"");
            Assert.True(isForward ? page.HasPrevious : page.HasNext);
        }
    }

    private async Task<PageOfCursors> PageAsync(string operation, string path, string arguments)
    {
        const string fields =
            "totalCount edges { cursor } pageInfo { hasPreviousPage hasNextPage startCursor endCursor }";
        var answer = await AskAsync(operation.Replace("PAGE", arguments).Replace("FIELDS", fields));
        return PageOfCursors.Read(answer.At(path));
    }

    private sealed record PageOfCursors(int Total, List<string> Cursors, bool HasPrevious, bool HasNext, string? Start, string? End)
    {
        public static PageOfCursors Read(JsonElement connection)
        {
            var page = connection.GetProperty("pageInfo");
            return new PageOfCursors(
                connection.GetProperty("totalCount").GetInt32(),
                [.. connection.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("cursor").GetString()!)],
                page.GetProperty("hasPreviousPage").GetBoolean(),
                page.GetProperty("hasNextPage").GetBoolean(),
                page.GetProperty("startCursor").GetString(),
                page.GetProperty("endCursor").GetString());
        }
    }
}
