using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace KnowledgeGraph.Server.Tests.Reconciliation;

/// <summary>`/reconcile`: what it answers, and what it says to what it can't.</summary>
public sealed class ReconciliationEndpointTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task A_batch_has_a_result_for_each_query()
    {
        var (status, answer) = await PostAsync("queries", """{"b":{"query":"Deutschland"},"a":{"query":"germany","type":"Country","limit":1},"":{"query":"!"}}""");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(
            """{"b":{"result":[]},"a":{"result":[{"id":"country~deu","name":"Germany","type":[{"id":"Country","name":"Country"},{"id":"Actor","name":"Actor"}],"score":100,"match":true,"features":[{"id":"name","value":1}]}]},"":{"result":[]}}""",
            answer);
        Assert.Equal((HttpStatusCode.OK, "{}"), await PostAsync("queries", "{}"));
        Assert.Equal((HttpStatusCode.OK, """{"q":{"result":[]}}"""), await PostAsync("queries", """{"q":{"query":"\u0000\u001f \u202e"}}"""));
    }

    [Theory]
    [InlineData("Country", "any", "country~fra")]
    [InlineData("Actor", "should", "country~fra")]
    [InlineData("Leader", "any", "")]
    public async Task Types_restrict(string type, string strictness, string ids)
    {
        var (_, answer) = await PostAsync("queries", $$$"""{"q":{"query":"France","type":["{{{type}}}"],"type_strict":"{{{strictness}}}"}}""");
        Assert.Equal(ids, Ids(answer));
    }

    [Fact]
    public async Task All_types_at_once_are_those_that_a_kind_has()
    {
        Assert.Equal("country~fra", Ids((await PostAsync("queries", """{"q":{"query":"France","type":["Country","Actor"],"type_strict":"all"}}""")).Answer));
        Assert.Equal("", Ids((await PostAsync("queries", """{"q":{"query":"France","type":["Country","Leader"],"type_strict":"all"}}""")).Answer));
    }

    [Theory]
    [InlineData("country/fra")]
    [InlineData("country~fra")]
    public async Task An_id_or_key_finds_its_entity(string text)
    {
        Assert.Equal("country~fra", Ids((await PostAsync("queries", $$$"""{"q":{"query":"{{{text}}}"}}""")).Answer));
        Assert.Equal("", Ids((await PostAsync("queries", $$$"""{"q":{"query":"{{{text}}}","type":"Topic"}}""")).Answer));
    }

    [Theory]
    [InlineData("[]", "“queries” has to be a JSON object.")]
    [InlineData("{", "“queries” is no JSON, or nested deeper than 8 levels: line 1, byte 2.")]
    [InlineData("""{"q":1}""", "The query “q” has to be an object.")]
    [InlineData("""{"q":{}}""", "The query “q” has neither a text in “query” nor “properties”: give one of them.")]
    [InlineData("""{"q":{"query":" "}}""", "The query “q” has neither a text in “query” nor “properties”: give one of them.")]
    [InlineData("""{"q":{"query":7}}""", "“query” of query “q” has to be a string.")]
    [InlineData("""{"q":{"query":"\ud800"}}""", "“query” of query “q” holds half a character: send Unicode.")]
    [InlineData("""{"\udc00":{"query":"a"}}""", "The batch holds half a character: send Unicode.")]
    [InlineData("""{"q":{"query":"a"},"q":{"query":"b"}}""", "The batch has “q” twice: give it once.")]
    [InlineData("""{"q":{"query":"a","query":"b"}}""", "The query “q” has “query” twice: give it once.")]
    [InlineData("""{"q":{"query":"a","props":[]}}""", "The query “q” has “props”, which no query has: query, type, type_strict, limit and properties are there.")]
    [InlineData("""{"q\n":{"query":"a","type":"City\t"}}""", "“type” of query “q ”: “City ” is no type of this graph; it has Leader, Voice, Country, Institution, Coalition, Event, Topic, Source, Entity, Actor, Person, Group.")]
    [InlineData("""{"q":{"query":"a","type_strict":"none"}}""", "“type_strict” of query “q” has to be any, all or should.")]
    [InlineData("""{"q":{"query":"a","limit":0}}""", "“limit” of query “q” has to be a whole number from 1.")]
    [InlineData("""{"q":{"query":"a","limit":1.5}}""", "“limit” of query “q” has to be a whole number from 1.")]
    [InlineData("""{"q":{"query":"a","properties":{}}}""", "“properties” of query “q” has to be an array.")]
    [InlineData("""{"q":{"query":"a","properties":[{"pid":"x"}]}}""", "Each of “properties” of query “q” has to have “pid” and “v”.")]
    [InlineData("""{"q":{"query":"a","properties":[{"pid":"x","v":null}]}}""", "“v” in “properties” of query “q” has to be a string, a number, a Boolean, an entity with an “id”, or an array of them.")]
    public async Task What_is_wrong_with_a_batch_is_told(string batch, string message)
    {
        var (status, answer) = await PostAsync("queries", batch);
        Assert.Equal((message, HttpStatusCode.BadRequest), (MessageOf(answer), status));
    }

    [Fact]
    public async Task Depth_and_size_have_their_limits()
    {
        var deep = $$$"""{"q":{"query":"a","properties":{{{new string('[', 5000)}}}{{{new string(']', 5000)}}}}}""";
        Assert.Equal("“queries” is no JSON, or nested deeper than 8 levels: line 1, byte 38.", MessageOf((await PostAsync("queries", deep)).Answer));
        Assert.Equal(
            "“query” of query “q” has more than 500 characters.",
            MessageOf((await PostAsync("queries", $$$"""{"q":{"query":"{{{new string('a', 501)}}}"}}""")).Answer));
        Assert.Equal(
            "“properties” of query “q” has more than 20 values.",
            MessageOf((await PostAsync("queries", $$$"""{"q":{"properties":[{"pid":"a","v":[{{{string.Join(',', Enumerable.Repeat("1", 21))}}}]}]}}""")).Answer));

        var (status, answer) = await PostAsync("queries", Batch(101));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        Assert.Equal("The batch has more than 100 queries, which is the most that this service takes at once: send several batches.", MessageOf(answer));
        Assert.Equal(HttpStatusCode.OK, (await PostAsync("queries", Batch(100))).Status);
        (status, answer) = await PostAsync("queries", new string(' ', (1 << 20) + 1));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        Assert.Equal("The body is longer than 1048576 bytes, which is the most that this server takes.", MessageOf(answer));
    }

    [Theory]
    [InlineData("{}", "A data extension query has “ids” and “properties”, which are arrays.")]
    [InlineData("""{"ids":1,"properties":[]}""", "“ids” has to be an array.")]
    [InlineData("""{"ids":["a",1],"properties":[]}""", "Each of “ids” has to be a string.")]
    [InlineData("""{"ids":["a"],"properties":[{}]}""", "Each of “properties” has to have an “id”.")]
    [InlineData("""{"ids":["a"],"properties":[{"id":"height"}]}""", "“height” is no property of any type; /reconcile/suggest/property lists them.")]
    [InlineData("""{"ids":["a"],"properties":[{"id":"name","settings":{"limit":"x"}}]}""", "“limit” in the settings of a property has to be a whole number from 0.")]
    public async Task What_is_wrong_with_a_data_extension_is_told(string query, string message)
    {
        var (status, answer) = await PostAsync("extend", query);
        Assert.Equal((message, HttpStatusCode.BadRequest), (MessageOf(answer), status));
    }

    [Fact]
    public async Task Every_property_of_every_type_can_be_fetched()
    {
        foreach (var type in new[] { "Entity", "Leader", "Country", "Institution", "Event", "Topic", "Source" })
        {
            var proposed = JsonNode.Parse((await GetAsync($"/reconcile/properties?type={type}")).Answer)!["properties"]!.AsArray();
            foreach (var some in proposed.Select(property => property!["id"]!.GetValue<string>()).Chunk(20))
            {
                var properties = string.Join(',', some.Select(id => $$"""{"id":"{{id}}"}"""));
                var (status, answer) = await PostAsync("extend", $$"""{"ids":["country~fra","leader~emmanuel-macron","topic~nothing","source/public-record","\""],"properties":[{{properties}}]}""");
                Assert.Equal((HttpStatusCode.OK, 5), (status, JsonNode.Parse(answer)?["rows"]?.AsObject().Count));
            }
        }
    }

    [Fact]
    public async Task Other_forms_of_requests_are_refused()
    {
        Assert.Equal("The form has neither “queries” nor “extend”.", MessageOf((await PostAsync("query", "a")).Answer));
        using var json = new StringContent("""{"queries":{}}""", Encoding.UTF8, "application/json");
        using var response = await server.SendAsync(HttpMethod.Post, "/reconcile", json, null);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal("Send the request as application/x-www-form-urlencoded in UTF-8.", MessageOf(await TextAsync(response)));
        Assert.Equal("“queries” is given more than once.", MessageOf((await GetAsync("/reconcile?queries=%7B%7D&queries=%7B%7D")).Answer));
        Assert.Equal(
            "JSONP isn't served, since it would run in the page that asks; ask without “callback”, by CORS.",
            MessageOf((await GetAsync("/reconcile?callback=alert")).Answer));
        Assert.Equal("“cursor” has to be a whole number from 0 to 980.", MessageOf((await GetAsync("/reconcile/suggest/entity?prefix=a&cursor=-1")).Answer));
        Assert.Equal("A search has at most 16 words: give the ones that matter.", MessageOf((await GetAsync("/reconcile/suggest/entity?prefix=" + string.Join('+', Enumerable.Repeat("a", 17)))).Answer));
        Assert.StartsWith("“type”: “City” is no type of this graph;", MessageOf((await GetAsync("/reconcile/properties?type=City")).Answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggestions_have_pages()
    {
        var first = JsonNode.Parse((await GetAsync("/reconcile/suggest/property?prefix=")).Answer)!["result"]!.AsArray();
        var second = JsonNode.Parse((await GetAsync("/reconcile/suggest/property?prefix=&cursor=20")).Answer)!["result"]!.AsArray();
        Assert.Equal(20, first.Count);
        Assert.Empty(first.Select(each => $"{each!["id"]}").Intersect(second.Select(each => $"{each!["id"]}")));
        Assert.Equal("""{"result":[]}""", (await GetAsync("/reconcile/suggest/entity")).Answer);
    }

    private static string Batch(int queries) => $"{{{string.Join(',', Enumerable.Range(0, queries).Select(i => $$"""
        "q{{i}}":{"query":"name {{i}}"}
        """))}}}";

    private static string Ids(string answer) =>
        string.Join(' ', JsonNode.Parse(answer)!["q"]!["result"]!.AsArray().Select(candidate => $"{candidate!["id"]}"));

    private static string MessageOf(string answer)
    {
        var error = Assert.Single(JsonNode.Parse(answer)!["errors"]!.AsArray())!;
        return $"{error["message"]}";
    }

    private async Task<(HttpStatusCode Status, string Answer)> PostAsync(string name, string value)
    {
        // HttpClient's own form content refuses texts that are long.
        using var form = new StringContent($"{name}={WebUtility.UrlEncode(value)}", Encoding.UTF8, "application/x-www-form-urlencoded");
        using var response = await server.SendAsync(HttpMethod.Post, "/reconcile", form, null);
        return (response.StatusCode, await TextAsync(response));
    }

    private async Task<(HttpStatusCode Status, string Answer)> GetAsync(string path)
    {
        using var response = await server.SendAsync(HttpMethod.Get, path, null, null);
        return (response.StatusCode, await TextAsync(response));
    }

    private static Task<string> TextAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
