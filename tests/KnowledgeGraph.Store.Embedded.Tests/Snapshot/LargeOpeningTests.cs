using System.Text;
using KnowledgeGraph.Contracts;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Traversals;
using static KnowledgeGraph.Contracts.FilmRecords;

namespace KnowledgeGraph.Store.Embedded.Tests.Snapshot;

/// <summary>A graph that is large enough for its evidence to be read beside its claims.</summary>
public sealed class LargeOpeningTests : IDisposable
{
    private const int Count = 2_500;
    private const string Query =
        """{ credits(order: [{ key: DESC }], first: 2, during: {}) { totalCount nodes { key film { key } evidence { quote page } } } }""";

    private readonly string folder = Directory.CreateTempSubdirectory("kg-large-").FullName;

    [Fact]
    public async Task Every_claim_has_its_evidence_when_it_is_opened_again()
    {
        var path = Path.Combine(folder, "graph.db");
        string written;
        await using (var first = EmbeddedStore.Open(path, FilmRecords.Model, TimeProvider.System))
        {
            Assert.Empty((await first.WriteAsync(Generate(), TestContext.Current.CancellationToken)).Problems);
            written = await AskAsync(first);
        }

        await using var second = EmbeddedStore.Open(path, FilmRecords.Model, TimeProvider.System);
        Assert.Contains($"\"totalCount\":{Count}", written, StringComparison.Ordinal);
        Assert.Contains("""{"quote":"of 2499","page":2499},{"quote":"“again” of 2499","page":1}""", written, StringComparison.Ordinal);
        Assert.Equal(written, await AskAsync(second));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static GraphWrite Generate() => Write(
        [
            Node("person/p", "P"),
            Node("source/almanac", "Film almanac"),
            .. Enumerable.Range(0, Count).Select(i => Node($"film/{i:0000}", $"Film {i}")),
        ],
        Enumerable.Range(0, Count).Select(i => Claim("Credit", $"credit-{i:0000}", "person/p", $"film/{i:0000}", "1979", ("job", "ACTS"))
            .With(Evidence("source/almanac", $"of {i}", i), Evidence("source/almanac", $"“again” of {i}", 1))));

    private static async Task<string> AskAsync(EmbeddedStore store)
    {
        using var writer = new ResponseWriter();
        var api = GraphApi.Create(store, new GraphApiOptions(), TimeProvider.System);
        var request = new GraphQLRequest { Query = Query, Context = api.BeginOperation() };
        await api.Engine.ExecuteAsync(request, writer);
        return Encoding.UTF8.GetString(writer.WrittenSpan);
    }
}
