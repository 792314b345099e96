using System.Text;
using KnowledgeGraph.Contracts;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j.Tests.Ledger;

/// <summary>A database that is wiped, and filled again, while a server has it open.</summary>
public sealed class ReplacedGraphTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Another_graph_that_counts_alike_is_told_from_the_former()
    {
        await using var database = await LedgerDatabase.CreateAsync();
        await database.WriteAsync(FilmGraph.All);
        var former = await database.Store.GetPublishedAsync(Cancellation);
        var formerHistory = database.Store.History;
        Assert.Same(former, await database.Store.GetPublishedAsync(Cancellation));
        var followed = FollowAsync(database.Store, former.Number);

        await database.Server.WipeAsync();
        await using (var other = await database.OpenAsync())
        {
            Assert.Empty((await other.WriteAsync(FilmRecords.Write([FilmRecords.Node("film/harbour", "Harbor")], []), Cancellation)).Problems);
        }

        var later = await database.Store.GetPublishedAsync(Cancellation);
        Assert.Equal((1, 1), (former.Number, later.Number));
        Assert.NotEqual(formerHistory, database.Store.History);
        var credits = PublishedRevision.PlaceOf(database.Store.Model, database.Store.Model.FindClaimKind("Credit")!);
        Assert.Equal((1, 0), (former.Kinds[credits].Revision, later.Kinds[credits].Revision));
        Assert.Empty(await followed.WaitAsync(TimeSpan.FromMinutes(1), Cancellation));
    }

    [Fact]
    public async Task A_graph_that_is_gone_is_said_to_be_gone()
    {
        await using var database = await LedgerDatabase.CreateAsync();
        await database.WriteAsync(FilmGraph.All);
        await database.Server.WipeAsync();

        var read = await Assert.ThrowsAsync<TraversalException>(async () => await database.Store.GetRevisionAsync(Cancellation));
        var write = await Assert.ThrowsAsync<TraversalException>(async () => await database.Store.WriteAsync(FilmGraph.All, Cancellation));
        Assert.Equal(
            ("STORE_UNAVAILABLE", "The graph is gone: its database was wiped while the server ran. Restart the server to begin an empty one, or fill the database again."),
            (read.Code, read.Message));
        Assert.Equal((read.Code, read.Message), (write.Code, write.Message));
    }

    /// <summary>A look-up that reads the revision itself finds nothing in an empty database, which isn't what it says.</summary>
    [Fact]
    public async Task A_look_up_in_a_graph_that_is_gone_says_so()
    {
        await using var database = await LedgerDatabase.CreateAsync();
        await database.WriteAsync(FilmGraph.All);
        var api = GraphApi.Create(database.Store, new GraphApiOptions(), TimeProvider.System);
        Assert.Equal("""{"data":{"film":{"name":"L’Étoile du nord"}}}""", await AskAsync());
        await database.Server.WipeAsync();

        Assert.StartsWith("""{"data":{"film":null},"errors":[{"message":"The graph is gone:""", await AskAsync(), StringComparison.Ordinal);

        async Task<string> AskAsync()
        {
            using var writer = new ResponseWriter();
            await api.ExecuteAsync(new GraphQLRequest { Query = """{ film(key: "film/etoile") { name } }""" }, writer, Cancellation);
            return Encoding.UTF8.GetString(writer.WrittenSpan);
        }
    }

    private static async Task<List<long>> FollowAsync(Neo4jStore store, long after)
    {
        var revisions = new List<long>();
        await foreach (var revision in store.FollowAsync(after, Cancellation))
        {
            revisions.Add(revision);
        }

        return revisions;
    }
}
