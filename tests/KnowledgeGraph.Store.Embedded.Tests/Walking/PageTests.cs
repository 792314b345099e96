using System.Text.Json.Nodes;
using static KnowledgeGraph.Store.Embedded.Tests.Records;

namespace KnowledgeGraph.Store.Embedded.Tests.Walking;

public sealed class PageTests : WalkTest
{
    [Theory]
    [InlineData("")]
    [InlineData(", order: [{ name: ASC }]")]
    [InlineData(", order: [{ name: DESC }]")]
    [InlineData(", order: [{ summary: ASC }]")]
    [InlineData(", order: [{ summary: DESC }, { isoAlpha3: DESC }]")]
    public async Task Pages_either_way_hold_the_whole_in_order(string order)
    {
        var whole = Keys(await Page($"first: 100{order}"));

        Assert.Equal(4, whole.Length);
        foreach (var size in new[] { 1, 2, 3, 4 })
        {
            Assert.Equal(whole, await Forward(size, order));
            Assert.Equal(whole, await Backward(size, order));
        }
    }

    [Fact]
    public async Task Nulls_come_last_both_ways()
    {
        Assert.Equal("country/hun", Keys(await Page("first: 1, order: [{ summary: ASC }]"))[0]);
        Assert.Equal("country/hun", Keys(await Page("first: 1, order: [{ summary: DESC }]"))[0]);
    }

    [Fact]
    public async Task Whether_there_is_more_is_exact_on_both_sides()
    {
        var all = await Page("first: 4");
        var cursors = all["edges"]!.AsArray().Select(edge => edge!["cursor"]!.GetValue<string>()).ToArray();

        Assert.Equal((false, false), Sides(all));
        Assert.Equal((true, false), Sides(await Page("first: 3")));
        Assert.Equal((false, true), Sides(await Page("last: 3")));
        Assert.Equal((true, true), Sides(await Page($"first: 1, after: \"{cursors[0]}\"")));
        Assert.Equal((false, true), Sides(await Page($"first: 3, after: \"{cursors[0]}\"")));
        Assert.Equal((false, true), Sides(await Page($"first: 3, after: \"{cursors[3]}\"")));
        Assert.Equal((true, true), Sides(await Page($"first: 5, after: \"{cursors[0]}\", before: \"{cursors[2]}\"")));
        Assert.Equal((true, true), Sides(await Page($"last: 1, before: \"{cursors[3]}\"")));
        Assert.Equal((true, false), Sides(await Page($"last: 3, before: \"{cursors[3]}\"")));
        Assert.Equal((true, false), Sides(await Page("first: 0")));
    }

    [Fact]
    public async Task A_cursor_holds_when_its_claim_is_gone()
    {
        var first = await Ask("institution(key: \"institution/eu\") { members(first: 1) { pageInfo { endCursor } nodes { key } } }");
        var cursor = first.Split('\'')[7];
        var key = first.Split('\'')[13];
        var rest = await Ask($"institution(key: \"institution/eu\") {{ members(after: \"{cursor}\") {{ nodes {{ key }} }} }}");
        var (since, role) = key switch
        {
            "country/fra" => ("1958-01-01", "MEMBER"),
            "country/hun" => ("2004-05-01", "MEMBER"),
            _ => ("1999", "CANDIDATE"),
        };
        await Store.Write(Write([], [Membership(key, "institution/eu", since, "2010", role)]));

        Assert.Equal(rest, await Ask($"institution(key: \"institution/eu\") {{ members(after: \"{cursor}\") {{ nodes {{ key }} }} }}"));
    }

    private async Task<JsonNode> Page(string arguments) => JsonNode.Parse((await Ask(
        $"countries({arguments}) {{ edges {{ cursor node {{ key }} }} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }}"))
        .Replace('\'', '"'))!;

    private async Task<List<string>> Forward(int size, string order)
    {
        var keys = new List<string>();
        for (string? after = null; ;)
        {
            var page = await Page($"first: {size}{order}" + (after is null ? "" : $", after: \"{after}\""));
            keys.AddRange(Keys(page));
            Assert.Equal(after is not null, Sides(page).HasPrevious);
            if (!Sides(page).HasNext)
            {
                return keys;
            }

            after = page["pageInfo"]!["endCursor"]!.GetValue<string>();
        }
    }

    private async Task<List<string>> Backward(int size, string order)
    {
        var keys = new List<string>();
        for (string? before = null; ;)
        {
            var page = await Page($"last: {size}{order}" + (before is null ? "" : $", before: \"{before}\""));
            keys.InsertRange(0, Keys(page));
            Assert.Equal(before is not null, Sides(page).HasNext);
            if (!Sides(page).HasPrevious)
            {
                return keys;
            }

            before = page["pageInfo"]!["startCursor"]!.GetValue<string>();
        }
    }

    private static string[] Keys(JsonNode page) =>
        [.. page["edges"]!.AsArray().Select(edge => edge!["node"]!["key"]!.GetValue<string>())];

    private static (bool HasNext, bool HasPrevious) Sides(JsonNode page) =>
        (page["pageInfo"]!["hasNextPage"]!.GetValue<bool>(), page["pageInfo"]!["hasPreviousPage"]!.GetValue<bool>());
}
