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

    private async Task<string> ExecuteAsync(string query, OperationScope? scope = null)
    {
        using var writer = new ResponseWriter();
        await api.ExecuteAsync(new GraphQLRequest { Query = query, Context = scope }, writer, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(writer.WrittenSpan);
    }
}
