using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.GraphQL.Tests.Execution;

/// <summary>Handling execution errors: section 6.4.4 of the specification.</summary>
public sealed class NonNullTests
{
    private const string Sdl = """
        type Query { nest: Nest must: Nest! lists: Lists }
        type Nest { ok: Int boom: Int mustBoom: Int! missing: Int! nest: Nest must: Nest! nests: [Nest!] }
        type Lists { a: [Int] b: [Int!] c: [Int]! d: [Int!]! e: [[Int!]!] f: [[Int!]]! }
        """;

    private static readonly Dictionary<string, object?> Nest = EngineFixture.Map(("ok", 1));

    private static GraphQLEngine Engine(Dictionary<string, object?>? lists = null, Action<Exception>? onException = null)
    {
        ResolverMap resolvers = new ResolverMap()
            .Field("Query", "nest", _ => Nest)
            .Field("Query", "must", _ => Nest)
            .Field("Query", "lists", _ => lists)
            .Field("Nest", "nest", _ => Nest)
            .Field("Nest", "must", _ => Nest)
            .Field("Nest", "nests", _ => new[] { Nest, null, Nest })
            .Field("Nest", "boom", context => throw new GraphQLException($"Boom at {context.Path.Segment}.", "BOOM"))
            .Field("Nest", "mustBoom", async _ =>
            {
                await Task.Yield();
                throw new InvalidOperationException("secret");
            });
        return EngineFixture.Engine(Sdl, resolvers, new() { OnException = onException });
    }

    [Fact]
    public async Task A_nullable_field_that_fails_is_null_and_the_rest_stands() => EngineFixture.AssertJson(
        """
        {"data":{"nest":{"ok":1,"boom":null,"nest":{"x":null}}},"errors":[
          {"message":"Boom at boom.","locations":[{"line":1,"column":13}],"path":["nest","boom"],"extensions":{"code":"BOOM"}},
          {"message":"Boom at x.","locations":[{"line":1,"column":25}],"path":["nest","nest","x"],"extensions":{"code":"BOOM"}}]}
        """,
        await Engine().RunAsync("{ nest { ok boom nest { x: boom } } }"));

    [Fact]
    public async Task An_unexpected_error_goes_to_the_log_and_not_to_the_client()
    {
        List<Exception> logged = [];
        string json = await Engine(onException: logged.Add).RunAsync("{ nest { nest { ok mustBoom } ok } }");

        EngineFixture.AssertJson(
            """
            {"data":{"nest":{"nest":null,"ok":1}},"errors":[
              {"message":"Unexpected error; the server's log says more.","locations":[{"line":1,"column":20}],
               "path":["nest","nest","mustBoom"],"extensions":{"code":"INTERNAL_SERVER_ERROR"}}]}
            """,
            json);
        Assert.Equal("secret", Assert.Single(logged).Message);
    }

    [Fact]
    public async Task A_null_passes_all_non_null_ancestors() => EngineFixture.AssertJson(
        """
        {"data":{"nest":null},"errors":[
          {"message":"Cannot return null for non-nullable field Nest.missing.","locations":[{"line":1,"column":24}],
           "path":["nest","must","must","missing"],"extensions":{"code":"NULL_IN_NON_NULL_FIELD"}}]}
        """,
        await Engine().RunAsync("{ nest { must { must { missing } } } }"));

    [Fact]
    public async Task A_null_in_a_non_null_root_field_takes_the_data()
    {
        (string json, ExecutionResult result) = await Engine().RunWithResultAsync("{ nest { ok } must { missing } }");

        EngineFixture.AssertJson(
            """
            {"data":null,"errors":[
              {"message":"Cannot return null for non-nullable field Nest.missing.","locations":[{"line":1,"column":22}],
               "path":["must","missing"],"extensions":{"code":"NULL_IN_NON_NULL_FIELD"}}]}
            """,
            json);
        Assert.True(result.HasData);
        Assert.Equal(1, result.ErrorCount);
    }

    [Fact]
    public async Task A_null_item_takes_its_list_when_items_are_non_null() => EngineFixture.AssertJson(
        """
        {"data":{"nest":{"nests":null}},"errors":[
          {"message":"Cannot return null for non-nullable field Nest.nests.","locations":[{"line":1,"column":10}],
           "path":["nest","nests",1],"extensions":{"code":"NULL_IN_NON_NULL_FIELD"}}]}
        """,
        await Engine().RunAsync("{ nest { nests { ok } } }"));

    [Fact]
    public async Task Lists_of_lists_are_nulled_at_the_nearest_nullable_level()
    {
        int?[] items = [1, null];
        int?[][] nested = [[1], [2, null]];
        Dictionary<string, object?> lists = EngineFixture.Map(("a", items), ("b", items), ("c", items), ("e", nested), ("f", nested));

        string json = await Engine(lists).RunAsync("{ lists { a b c e f } }");

        EngineFixture.AssertJson(
            """
            {"data":{"lists":{"a":[1,null],"b":null,"c":[1,null],"e":null,"f":[[1],null]}},"errors":[
              {"message":"Cannot return null for non-nullable field Lists.b.","locations":[{"line":1,"column":13}],
               "path":["lists","b",1],"extensions":{"code":"NULL_IN_NON_NULL_FIELD"}},
              {"message":"Cannot return null for non-nullable field Lists.e.","locations":[{"line":1,"column":17}],
               "path":["lists","e",1,1],"extensions":{"code":"NULL_IN_NON_NULL_FIELD"}},
              {"message":"Cannot return null for non-nullable field Lists.f.","locations":[{"line":1,"column":19}],
               "path":["lists","f",1,1],"extensions":{"code":"NULL_IN_NON_NULL_FIELD"}}]}
            """,
            json);
    }

    [Fact]
    public async Task A_non_null_list_of_non_null_items_takes_its_parent() => EngineFixture.AssertJson(
        """
        {"data":{"lists":null},"errors":[
          {"message":"Cannot return null for non-nullable field Lists.d.","locations":[{"line":1,"column":11}],
           "path":["lists","d",0],"extensions":{"code":"NULL_IN_NON_NULL_FIELD"}}]}
        """,
        await Engine(EngineFixture.Map(("d", new int?[] { null }))).RunAsync("{ lists { d } }"));

    [Fact]
    public async Task A_value_that_its_type_can_t_represent_is_an_error_at_its_place() => EngineFixture.AssertJson(
        """
        {"data":{"lists":{"a":[1,null]}},"errors":[
          {"message":"Int cannot represent non-integer value: \"x\"","locations":[{"line":1,"column":11}],
           "path":["lists","a",1],"extensions":{"code":"INTERNAL_SERVER_ERROR"}}]}
        """,
        await Engine(EngineFixture.Map(("a", new object[] { 1, "x" }))).RunAsync("{ lists { a } }"));
}
