using System.Text;
using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Traversals.Tests;

/// <summary>The ledger as a subscription.</summary>
public sealed class SubscriptionTests
{
    private readonly RevisionStore store = new();
    private readonly FixedClock clock = new(new DateTimeOffset(2025, 3, 7, 23, 59, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("subscription { changes(since: 7) { revision } }", null, 8)]
    [InlineData("subscription($since: Long) { changes(since: $since) { revision } }", """{"since":9007199254740993}""", 9007199254740994)]
    [InlineData("subscription { changes { revision } }", null, 2)]
    [InlineData("subscription { changes(since: null) { revision } }", null, 2)]
    public async Task Each_revision_is_read_at_itself(string query, string? variables, long first)
    {
        var (responses, reads) = await RunAsync(query, variables);

        Assert.Equal(
            [Response(first), Response(first + 1), Response(first + 2)],
            responses);
        Assert.Equal([first, first + 1, first + 2], reads.Select(read => read.Revision).Order());
    }

    [Fact]
    public async Task Revisions_that_changed_nothing_of_what_is_asked_for_are_no_events()
    {
        var (responses, _) = await RunAsync("subscription { changes(since: 7, where: { nodes: {} }) { revision } }", null);

        Assert.Equal([Response(8), Response(10)], responses);
    }

    private static string Response(long revision) => $$$$"""{"data":{"changes":{"revision":{{{{revision}}}}}}}""";

    private async Task<(List<string> Responses, IReadOnlyCollection<ReadContext> Reads)> RunAsync(string query, string? variables)
    {
        var api = GraphApi.Create(store, new GraphApiOptions(), clock);
        using var writer = new ResponseWriter();
        var request = new GraphQLRequest
        {
            Query = query,
            VariablesJson = Encoding.UTF8.GetBytes(variables ?? ""),
            Context = api.BeginOperation(),
        };
        await using var stream = await api.Engine.SubscribeAsync(
            api.Engine.Prepare(request), request, writer, TestContext.Current.CancellationToken);
        var responses = new List<string>();
        while (await stream!.MoveNextAsync(writer))
        {
            responses.Add(Encoding.UTF8.GetString(writer.WrittenSpan));
            writer.Reset();
        }

        return (responses, store.Reads);
    }
}
