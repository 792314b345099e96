using System.Text;
using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Traversals.Tests;

public sealed class GraphApiTests
{
    private readonly RevisionStore store = new();
    private readonly GraphApi api;

    public GraphApiTests() =>
        api = GraphApi.Create(store, new GraphApiOptions(), new FixedClock(new DateTimeOffset(2025, 3, 7, 23, 59, 0, TimeSpan.Zero)));

    [Fact]
    public async Task All_root_fields_of_an_operation_read_one_revision_and_one_day()
    {
        Assert.Equal(
            """{"data":{"a":{"revision":1},"b":{"n":1},"c":{"revision":1}}}""",
            await ExecuteAsync("{ a: graph { revision } b: graph { n: revision } c: graph { revision } }"));
        Assert.Equal([(1L, new DateOnly(2025, 3, 7))], store.Reads.Select(read => (read.Revision, read.Today)).Distinct());
        Assert.Single(store.Reads.Select(read => read.Published).Distinct());
        Assert.Equal(3, store.Reads.Count);
    }

    [Fact]
    public async Task The_next_operation_reads_the_newest_revision()
    {
        await ExecuteAsync("{ graph { revision } }");
        Assert.Equal("""{"data":{"graph":{"revision":2}}}""", await ExecuteAsync("{ graph { revision } }"));
    }

    [Fact]
    public async Task What_a_store_refuses_is_an_error_at_the_root_field_and_leaves_the_others() => Assert.Equal(
        """{"data":{"countries":null,"graph":{"revision":1},"c":null},"errors":["""
        + """{"message":"This store has no nodes.","locations":[{"line":1,"column":3}],"path":["countries"],"extensions":{"code":"UNKNOWN_NODE"}},"""
        + """{"message":"This store keeps no changes.","locations":[{"line":1,"column":53}],"path":["c"],"extensions":{"code":"NOT_KEPT"}}]}""",
        await ExecuteAsync("{ countries { totalCount } graph { revision }       c: changes(since: 0) { revision } }"));

    [Fact]
    public async Task A_bad_argument_is_an_error_at_its_place() => Assert.Equal(
        """{"data":{"countries":null},"errors":[{"message":"`first` is -1: give a number from 0 to 1000.","locations":[{"line":1,"column":13}],"""
        + "\"path\":[\"countries\"],\"extensions\":{\"code\":\"BAD_USER_INPUT\"}}]}",
        await ExecuteAsync("{ countries(first: -1) { totalCount } }"));

    [Fact]
    public async Task A_request_may_bring_its_scope()
    {
        var scope = api.BeginOperation();
        var first = await ExecuteAsync("{ graph { revision } }", scope);
        Assert.Equal(first, await ExecuteAsync("{ graph { revision } }", scope));
    }

    [Fact]
    public async Task A_field_that_is_alone_may_find_the_revision_itself_and_one_that_has_to_agree_with_others_may_not()
    {
        var own = new RevisionStore { PinsItself = true };
        var served = GraphApi.Create(own, new GraphApiOptions(), new FixedClock(new DateTimeOffset(2025, 3, 7, 23, 59, 0, TimeSpan.Zero)));

        Assert.Equal("""{"data":{"graph":{"revision":100}}}""", await ExecuteAsync(served, "{ graph { revision } }"));
        Assert.Equal(new DateOnly(2025, 3, 7), Assert.Single(own.Reads).Today);
        Assert.Equal(
            """{"data":{"a":{"revision":1},"b":{"revision":1}}}""", await ExecuteAsync(served, "{ a: graph { revision } b: graph { revision } }"));

        var pinned = served.BeginOperation();
        Assert.Equal(2, (await pinned.PinAsync(TestContext.Current.CancellationToken)).Revision);
        Assert.Equal("""{"data":{"graph":{"revision":2}}}""", await ExecuteAsync(served, "{ graph { revision } }", pinned));
    }

    [Fact]
    public async Task Introspection_is_served() => Assert.Equal(
        """{"data":{"__type":{"kind":"INTERFACE","fields":[{"name":"id"}]}}}""",
        await ExecuteAsync("{ __type(name: \"Node\") { kind fields { name } } }"));

    [Fact]
    public void Explaining_runs_nothing()
    {
        var explained = Assert.Single(api.Explain("query A { graph { revision } } query B { g: graph { revision } }", "B"));
        Assert.Equal(("g", 1L, "graph view today Graph {revision!}"), (explained.ResponseKey, explained.Cost, explained.CanonicalText));
        Assert.Empty(store.Reads);
    }

    private Task<string> ExecuteAsync(string query, OperationScope? scope = null) => ExecuteAsync(api, query, scope);

    private static async Task<string> ExecuteAsync(GraphApi api, string query, OperationScope? scope = null)
    {
        using var writer = new ResponseWriter();
        await api.ExecuteAsync(new GraphQLRequest { Query = query, Context = scope }, writer, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(writer.WrittenSpan);
    }
}
