namespace KnowledgeGraph.Traversals.Tests;

/// <summary>What a client gets to read when it asks for something that can't be served, and where.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("{ countries(first: 1, last: 2) { totalCount } }", "1:23 BAD_USER_INPUT `first` and `last` are both given: give one of them.")]
    [InlineData("{ countries(first: 1001) { totalCount } }", "1:13 BAD_USER_INPUT `first` is 1001: give a number from 0 to 1000.")]
    [InlineData("{ countries(last: -1) { totalCount } }", "1:13 BAD_USER_INPUT `last` is -1: give a number from 0 to 1000.")]
    [InlineData("{ countries(after: \"?\") { totalCount } }", "1:13 BAD_USER_INPUT `after`: This is no cursor: give one as an edge or the page info served it.")]
    [InlineData("{ countries(asOf: \"2025-03-07\", during: {}) { totalCount } }", "1:33 BAD_USER_INPUT `asOf` and `during` are both given: give one of them.")]
    [InlineData("{ countries(during: { from: \"2025-03-07\", to: \"2025-03-06\" }) { totalCount } }", "1:13 BAD_USER_INPUT `during` runs from 2025-03-07 to 2025-03-06: give the earlier day first.")]
    [InlineData("{ countries(order: { name: ASC, key: ASC }) { totalCount } }", "1:13 BAD_USER_INPUT An element of `order` names `key` and `name`: give each an element of its own, in the order in which they count.")]
    [InlineData("{ countries(order: {}) { totalCount } }", "1:13 BAD_USER_INPUT An element of `order` names no field of CountryOrder: give exactly one.")]
    [InlineData("{ countries(where: { id: { eq: \"country~fra~dnever\" } }) { totalCount } }", "1:13 BAD_USER_INPUT “country~fra~dnever” carries a view that can't be read, “~dnever”: give the id as it was served, or “country~fra” for today's view.")]
    [InlineData("{ neighborhood(of: [\"a/b\"], hops: 5) { truncated } }", "1:29 BAD_USER_INPUT `hops` is 5: give a number from 0 to 4.")]
    [InlineData("{ neighborhood(of: [\"a/b\"], limit: 5001) { truncated } }", "1:29 BAD_USER_INPUT `limit` is 5001: give a number from 1 to 5000.")]
    [InlineData("{ paths(a: \"a/b\", b: \"a/c\", maxHops: 0) { length } }", "1:29 BAD_USER_INPUT `maxHops` is 0: give a number from 1 to 10000.")]
    [InlineData("{ paths(a: \"a/b\", b: \"a/c\", maxHops: 10001) { length } }", "1:29 BAD_USER_INPUT `maxHops` is 10001: give a number from 1 to 10000.")]
    [InlineData("{ paths(a: \"a/b\", b: \"a/c\", first: -1) { length } }", "1:29 BAD_USER_INPUT `first` is -1: give a number from 0 to 1000.")]
    [InlineData("{ paths(a: \"a/b~dnever\", b: \"a/c\") { length } }", "1:9 BAD_USER_INPUT “a/b~dnever” carries a view that can't be read, “~dnever”: give the id as it was served, or “a/b” for today's view.")]
    [InlineData("{ timeline(of: []) { totalCount } }", "1:12 BAD_USER_INPUT `of` is empty: name one node at least, or ask for `claims`.")]
    [InlineData("subscription { changes(since: -1) { revision } }", "1:24 BAD_USER_INPUT `since` is -1: give the newest revision that you have, or 0 for all.")]
    [InlineData("{ changes(since: -1) { revision } }", "1:11 BAD_USER_INPUT `since` is -1: give the newest revision that you have, or 0 for all.")]
    public void Root_fields(string query, string error) => Assert.Equal([error], Explained.Errors(query));

    [Fact]
    public void A_field_below_is_named_by_its_own_place() => Assert.Equal(
        ["4:16 BAD_USER_INPUT `first` is 5000: give a number from 0 to 1000."],
        Explained.Errors(
            """
            {
              country(key: "country/fra") {
                ... on Actor {
                  memberOf(first: 5000) { totalCount }
                }
              }
            }
            """));

    [Fact]
    public void All_that_is_wrong_is_told_at_once_and_each_only_once() => Assert.Equal(
        [
            "2:64 BAD_USER_INPUT `during` runs from 2025-03-07 to 2025-03-06: give the earlier day first.",
            "2:10 BAD_USER_INPUT An element of `order` names no field of ActorOrder: give exactly one.",
            "2:21 BAD_USER_INPUT “country~x~dnever” carries a view that can't be read, “~dnever”: give the id as it was served, or “country~x” for today's view.",
            "4:16 BAD_USER_INPUT `first` is 5000: give a number from 0 to 1000.",
            "4:47 BAD_USER_INPUT `last` is -1: give a number from 0 to 1000.",
        ],
        Explained.Errors(
            """
            {
              actors(order: {}, where: { id: { eq: "country~x~dnever" } }, during: { from: "2025-03-07", to: "2025-03-06" }) {
                nodes {
                  memberOf(first: 5000) { nodes { members(last: -1) { totalCount } } }
                }
              }
            }
            """));

    [Fact]
    public void More_ids_than_a_page_holds_are_refused()
    {
        var ids = string.Join(", ", Enumerable.Repeat("\"country/fra\"", 1001));
        Assert.Equal(
            ["1:9 BAD_USER_INPUT `ids` has 1001 elements: give at most 1000 at once."], Explained.Errors($"{{ nodes(ids: [{ids}]) {{ id }} }}"));
    }

    [Fact]
    public void A_day_that_does_not_exist_is_refused_by_the_schema() => Assert.Equal(
        ["1:19 GRAPHQL_VALIDATION_FAILED Date cannot represent \"2025-02-30\": write a day that exists, such as \"2025-03-06\"."],
        Explained.Errors("{ countries(asOf: \"2025-02-30\") { totalCount } }"));
}
