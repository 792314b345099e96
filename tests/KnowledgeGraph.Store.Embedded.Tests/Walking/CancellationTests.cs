using System.Text;
using System.Text.Json.Nodes;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Store.Embedded.Tests.Snapshot;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded.Tests.Walking;

/// <summary>A walk over a large graph ends when nobody waits for it.</summary>
public sealed class CancellationTests(CancellationTests.LargeStore large) : IClassFixture<CancellationTests.LargeStore>
{
    /// <summary>Each of 200 countries' 500 topics with each of its 200 stances: 20 million steps, seconds of work.</summary>
    private const string Heavy = """
        {
          heavy: countries(first: 200) {
            nodes { stances(first: 1000) { nodes { stances(first: 1) { totalCount } } } }
          }
          light: graph { revision }
        }
        """;

    [Fact]
    public async Task An_operation_whose_time_is_over_is_answered_with_what_it_has()
    {
        var options = new EngineOptions { ExecutionTimeout = TimeSpan.FromMilliseconds(50) };
        var api = GraphApi.Create(large.Store, new GraphApiOptions { Engine = options }, TimeProvider.System);
        using var writer = new ResponseWriter();
        await api.ExecuteAsync(new GraphQLRequest { Query = Heavy }, writer, TestContext.Current.CancellationToken);
        var answer = JsonNode.Parse(Encoding.UTF8.GetString(writer.WrittenSpan))!;

        Assert.Equal("""{"heavy":null,"light":{"revision":1}}""", answer["data"]!.ToJsonString());
        Assert.Equal(
            """
            [{"message":"The operation took longer than the 0.05 s that one may take; ask for less at a time.",
            "locations":[{"line":2,"column":3}],"path":["heavy"],"extensions":{"code":"TIMEOUT"}}]
            """.ReplaceLineEndings(string.Empty),
            answer["errors"]!.ToJsonString());
    }

    [Theory]
    [InlineData("countries(first: 200) { nodes { stances(first: 1000) { nodes { name } } } }")]
    [InlineData("stances(during: {}) { totalCount }")]
    [InlineData("changes(since: 0) { recorded { id } }")]
    [InlineData("countries(where: { stances: { none: { node: { name: { eq: \"none\" } } } } }) { totalCount }")]
    public async Task A_client_that_is_gone_stops_the_walk(string field)
    {
        using var gone = new CancellationTokenSource();
        var api = GraphApi.Create(new LeavingClient(large.Store, gone), new GraphApiOptions(), TimeProvider.System);
        using var writer = new ResponseWriter();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await api.ExecuteAsync(new GraphQLRequest { Query = "{ " + field + " }" }, writer, gone.Token));
        Assert.InRange(writer.Position, 1, 64 * 1024);
    }

    /// <summary>The store, but its client goes after the traversal was started and before it is walked.</summary>
    private sealed class LeavingClient(IGraphStore store, CancellationTokenSource gone) : IGraphStore
    {
        public Model.GraphModel Model => store.Model;

        public ValueTask<long> GetRevisionAsync(CancellationToken cancellationToken) => store.GetRevisionAsync(cancellationToken);

        public IAsyncEnumerable<long> FollowAsync(long after, CancellationToken cancellationToken) => store.FollowAsync(after, cancellationToken);

        public IPreparedTraversal Prepare(Traversal traversal) => new Leaving(store.Prepare(traversal), gone);
    }

    private sealed class Leaving(IPreparedTraversal prepared, CancellationTokenSource gone) : IPreparedTraversal
    {
        public async ValueTask<IAnswer> RunAsync(ReadContext context, CancellationToken cancellationToken)
        {
            var answer = await prepared.RunAsync(context, cancellationToken);
            await gone.CancelAsync();
            return answer;
        }
    }

    /// <summary>Written once: it is only read.</summary>
    public sealed class LargeStore : IAsyncLifetime
    {
        private const int ClaimCount = 100_000;

        private readonly StoreFile file = new();
        private EmbeddedStore? store;

        public EmbeddedStore Store => store!;

        public async ValueTask InitializeAsync()
        {
            store = file.Open();
            Assert.Empty((await store.Write(LargeGraph.Write(ClaimCount))).Problems);
        }

        public async ValueTask DisposeAsync()
        {
            await Store.DisposeAsync();
            file.Dispose();
        }
    }
}
