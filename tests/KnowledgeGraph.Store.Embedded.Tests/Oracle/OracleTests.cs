using System.Text.Json.Nodes;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Embedded.Tests.Oracle;

/// <summary>Random writes, then random questions at random revisions and on random days, against the oracle.</summary>
public sealed class OracleTests : IAsyncLifetime
{
    private readonly StoreFile file = new();
    private EmbeddedStore store = null!;

    public ValueTask InitializeAsync()
    {
        store = file.Open();
        return default;
    }

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        file.Dispose();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task The_store_answers_as_the_oracle_does(int seed)
    {
        var random = new Random(seed);
        var writes = new RandomWrites(random);
        var graph = new OracleGraph();
        await Write(graph, RandomWrites.First);
        var api = new Api(store, file.Clock);
        for (var round = 0; round < 40; round++)
        {
            await Write(graph, writes.Next());
            if (random.Next(5) == 0)
            {
                store.Snapshot.Fold();
            }

            if (random.Next(10) == 0)
            {
                await store.DisposeAsync();
                store = file.Open();
                api = new Api(store, file.Clock);
            }

            await Compare(api, new RandomQuestion(random, graph), graph, random);
        }
    }

    private async Task Write(OracleGraph graph, Traversals.GraphWrite write)
    {
        file.Clock.Advance(TimeSpan.FromSeconds(1));
        graph.Write(write, file.Clock.GetUtcNow());
        var result = await store.Write(write);
        Assert.Empty(result.Problems);
        Assert.Equal(graph.Revision, result.Revision);
    }

    private static async Task Compare(Api api, RandomQuestion questions, OracleGraph graph, Random random)
    {
        foreach (var (kind, field) in new[] { ("Membership", "memberships"), ("Tie", "ties"), ("Stance", "stances") })
        {
            var view = questions.View();
            var where = questions.Condition(kind);
            var (first, second) = (questions.Order(kind, view.Meaning.Revision), questions.Order(kind, view.Meaning.Revision));
            var order = random.Next(3) == 0 ? "" : $", order: [{first.Text}, {second.Text}]";
            var expected = graph.Visible(kind, view.Meaning.Revision, view.Meaning.AsOf, view.Meaning.During)
                .Where(claim => where.Meaning(claim, view.Meaning.Revision))
                .ToList();
            expected.Sort((left, right) => order.Length == 0 ? string.CompareOrdinal(left.Id, right.Id) : (
                first.Meaning(left, right), second.Meaning(left, right)) switch
            {
                (0, 0) => string.CompareOrdinal(left.Id, right.Id),
                (0, var next) => next,
                var (decisive, _) => decisive,
            });

            var arguments = $"{view.Text}, where: {where.Text}{order}";
            await ComparePages(api, field, arguments, [.. expected.Select(claim => claim.Id)], random);
            if (kind != "Stance")
            {
                await CompareRelation(api, graph, kind, view, random);
            }
        }
    }

    /// <summary>Goes through all pages one way, now and then without the count, which lets the store stop early.</summary>
    private static async Task ComparePages(Api api, string field, string arguments, string[] expected, Random random)
    {
        var (size, isForward, counts) = (random.Next(1, 6), random.Next(2) == 0, random.Next(2) == 0);
        var seen = new List<string>();
        for (string? cursor = null; ;)
        {
            var place = cursor is null ? "" : $", {(isForward ? "after" : "before")}: \"{cursor}\"";
            var text = $"{field}({arguments}, {(isForward ? "first" : "last")}: {size}{place}) "
                + $"{{ {(counts ? "totalCount" : "")} edges {{ cursor node {{ id }} }} pageInfo {{ hasNextPage hasPreviousPage }} }}";
            var answer = JsonNode.Parse((await api.Root(text)).Replace('\'', '"'))!;
            var edges = answer["edges"]!.AsArray();
            var ids = edges.Select(edge => Plain(edge!["node"]!["id"]!.GetValue<string>())).ToList();
            seen.InsertRange(isForward ? seen.Count : 0, ids);
            var (more, less) = isForward ? ("hasNextPage", "hasPreviousPage") : ("hasPreviousPage", "hasNextPage");
            Assert.Equal(counts ? expected.Length : null, answer["totalCount"]?.GetValue<int>());
            Assert.Equal(cursor is not null, answer["pageInfo"]![less]!.GetValue<bool>());
            Assert.Equal(seen.Count < expected.Length, answer["pageInfo"]![more]!.GetValue<bool>());
            if (seen.Count >= expected.Length)
            {
                break;
            }

            cursor = (isForward ? edges[^1] : edges[0])!["cursor"]!.GetValue<string>();
        }

        Assert.Equal(expected, seen);
    }

    private static async Task CompareRelation(
        Api api, OracleGraph graph, string kind, Asked<(int Revision, DateOnly? AsOf, Period During)> view, Random random)
    {
        var key = $"country/c{random.Next(8)}";
        var direction = new[] { "OUT", "IN", "ANY" }[random.Next(3)];
        var (relation, argument) = kind == "Tie" ? ("ties", $", direction: {direction}") : ("memberOf", "");
        var (revision, asOf, during) = view.Meaning;
        var expected = graph.Visible(kind, revision, asOf, during)
            .Where(claim => Takes(claim.Record, key, kind == "Tie" ? direction : "OUT"))
            .Select(claim => (
                Far: claim.Record.Subject == key ? claim.Record.Object : claim.Record.Subject,
                claim.Id))
            .Select(edge => (Name: graph.NameOf(edge.Far, revision), edge.Far, edge.Id))
            .OrderBy(edge => Folding.Fold(edge.Name), StringComparer.Ordinal)
            .ThenBy(edge => edge.Id, StringComparer.Ordinal)
            .ToList();

        var text = $"country(key: \"{key}\", {view.Text}) "
            + $"{{ r: {relation}(first: 1000{argument}, order: [{{ node: {{ name: ASC }} }}]) "
            + "{ totalCount nodeCount nodes { name } edges { claim { id } } } }";
        var answer = JsonNode.Parse((await api.Ask("{ root: " + text + " }"))["data"]!["root"]!["r"]!.ToJsonString())!;

        Assert.Equal(
            (expected.Count, expected.Select(edge => edge.Far).Distinct().Count()),
            (answer["totalCount"]!.GetValue<int>(), answer["nodeCount"]!.GetValue<int>()));
        Assert.Equal(expected.Select(edge => edge.Name), answer["nodes"]!.AsArray().Select(node => node!["name"]!.GetValue<string>()));
        Assert.Equal(
            expected.Select(edge => edge.Id), answer["edges"]!.AsArray().Select(edge => Plain(edge!["claim"]!["id"]!.GetValue<string>())));
    }

    private static bool Takes(ClaimRecord record, string key, string direction)
    {
        var isSymmetric = record.Kind.IsSymmetric(record.Values);
        return (record.Subject == key && (direction != "IN" || isSymmetric || record.Object == key))
            || (record.Object == key && (direction != "OUT" || isSymmetric));
    }

    /// <summary>The id without the view that it carries.</summary>
    private static string Plain(string id) => string.Join('~', id.Split('~')[..2]);
}
