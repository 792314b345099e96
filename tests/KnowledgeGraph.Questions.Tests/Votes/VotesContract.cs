using System.Text.Json;

namespace KnowledgeGraph.Questions.Tests.Votes;

/// <summary>What is answered of real votes, against the measures worked out by plain code from the published rows.</summary>
public abstract class VotesContract(ServedBundles graph, params int[] sessions) : ApiContract(graph)
{
    private const double Exact = 1e-12;

    private readonly VotedSession[] all = [.. sessions.Select(VotedSession.Read)];

    public static TheoryData<string> Methods => [.. PlainMeasures.All.Keys];

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task Every_pair_of_every_session(string method)
    {
        foreach (var session in all)
        {
            await CompareAsync($$"""topics: { tags: { some: { eq: "{{session.Tag}}" } } }, method: {{method}}""", method, [session]);
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public Task Every_pair_over_all_of_them(string method) => CompareAsync($"method: {method}", method, all);

    [Fact]
    public async Task A_ranking_is_by_the_lower_bound()
    {
        using var answer = await DocumentAsync(
            """{ alignments(of: "country/fra", first: 1000, during: {}) { edges { lowerBound node { key } alignment { score overlap } } } }""");
        var edges = answer.RootElement.GetProperty("data").GetProperty("alignments").GetProperty("edges").EnumerateArray().ToList();
        var expected = Countries().Where(country => country != "fra")
            .Select(country => (Country: country, Shared: VotedSession.Shared(all, "fra", country)))
            .Where(each => each.Shared.Count > 0)
            .Select(each => (each.Country, Bound: each.Shared.Count < 3 ? null : (double?)Wilson(PlainMeasures.All["AGREEMENT"](each.Shared)!.Value, each.Shared.Count)))
            .OrderByDescending(each => each.Bound ?? double.NegativeInfinity).ThenBy(each => each.Country, StringComparer.Ordinal)
            .ToList();

        Assert.Equal(expected.Count, edges.Count);
        foreach (var (edge, (country, bound)) in edges.Zip(expected))
        {
            Assert.Equal("country/" + country, edge.GetProperty("node").GetProperty("key").GetString());
            Same(bound, edge.GetProperty("lowerBound"));
            Same(
                bound is null ? null : PlainMeasures.All["AGREEMENT"](VotedSession.Shared(all, "fra", country)),
                edge.GetProperty("alignment").GetProperty("score"));
        }
    }

    [Fact]
    public async Task A_series_by_tag_has_a_point_for_each_session()
    {
        using var answer = await DocumentAsync(
            """{ alignment(a: "country/fra", b: "country/usa", during: {}) { series(by: TAG, prefix: "session-") { label score kappa overlap } } }""");
        var points = answer.RootElement.GetProperty("data").GetProperty("alignment").GetProperty("series").EnumerateArray().ToList();

        Assert.Equal(all.Select(session => session.Tag), points.Select(point => point.GetProperty("label").GetString()));
        foreach (var (session, point) in all.Zip(points))
        {
            var shared = VotedSession.Shared([session], "fra", "usa");
            Assert.Equal(shared.Count, point.GetProperty("overlap").GetInt32());
            Same(PlainMeasures.All["AGREEMENT"](shared), point.GetProperty("score"));
            Same(PlainMeasures.All["KAPPA"](shared), point.GetProperty("kappa"));
        }
    }

    private async Task CompareAsync(string arguments, string method, VotedSession[] among)
    {
        using var answer = await DocumentAsync(
            $$"""{ alignmentMatrix({{arguments}}, during: {}, minOverlap: 1) { actors { key } scores overlaps topicCount } }""");
        var matrix = answer.RootElement.GetProperty("data").GetProperty("alignmentMatrix");
        string[] countries = [.. matrix.GetProperty("actors").EnumerateArray().Select(actor => actor.GetProperty("key").GetString()!["country/".Length..])];
        var (scores, overlaps) = (Rows(matrix, "scores"), Rows(matrix, "overlaps"));

        Assert.Equal(among.SelectMany(session => session.Votes.Keys).Distinct().Order(StringComparer.Ordinal), countries);
        Assert.Equal(among.Sum(session => session.RollCalls), matrix.GetProperty("topicCount").GetInt32());
        for (var row = 0; row < countries.Length; row++)
        {
            for (var column = row; column < countries.Length; column++)
            {
                var shared = VotedSession.Shared(among, countries[row], countries[column]);
                Assert.Equal(shared.Count, overlaps[row][column].GetInt32());
                Same(shared.Count == 0 ? null : PlainMeasures.All[method](shared), scores[row][column]);
                Assert.Equal((scores[row][column].ToString(), shared.Count), (scores[column][row].ToString(), overlaps[column][row].GetInt32()));
            }
        }
    }

    private static JsonElement[][] Rows(JsonElement matrix, string name) =>
        [.. matrix.GetProperty(name).EnumerateArray().Select(row => row.EnumerateArray().ToArray())];

    private static void Same(double? expected, JsonElement actual)
    {
        if (expected is null)
        {
            Assert.Equal(JsonValueKind.Null, actual.ValueKind);
        }
        else
        {
            Assert.Equal(expected.Value, actual.GetDouble(), Exact);
        }
    }

    private IEnumerable<string> Countries() => all.SelectMany(session => session.Votes.Keys).Distinct();

    private static double Wilson(double p, int n)
    {
        const double z = 1.96;
        return Math.Max(0, (p + (z * z / (2 * n)) - (z * Math.Sqrt((p * (1 - p) / n) + (z * z / (4.0 * n * n))))) / (1 + (z * z / n)));
    }

    private async Task<JsonDocument> DocumentAsync(string query) => JsonDocument.Parse((await AskAsync(query)).Text);
}
