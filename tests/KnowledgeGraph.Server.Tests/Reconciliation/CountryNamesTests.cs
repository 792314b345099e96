using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KnowledgeGraph.Server.Tests.Reconciliation;

/// <summary>
/// The names of country-names.csv matched against the seed, which knows 36 countries by their English names: how many are found, and that
/// none is taken for another. docs/reconciliation.md has the figures for all names.
/// </summary>
public sealed class CountryNamesTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task No_name_is_certainly_another_country()
    {
        var answers = await AskAsync();
        Assert.DoesNotContain(answers, each => each.Candidates.Any(candidate => candidate.IsCertain && candidate.Id != each.Row.Id));
        Assert.Equal((148, 73, 23), (
            answers.Count(each => each.Candidates is [var top, ..] && top.Id == each.Row.Id),
            answers.Count(each => each.Candidates.Any(candidate => candidate.IsCertain)),
            answers.Count(each => each.IsKnown && each.Candidates is [var top, ..] && top.Id != each.Row.Id)));
    }

    [Fact]
    public async Task Every_English_name_of_a_country_that_is_there_is_certain()
    {
        var english = (await AskAsync()).Where(each => each is { IsKnown: true, Row.Language: "eng" }).ToList();
        Assert.Equal(67, english.Count);
        Assert.All(english, each => Assert.Equal((each.Row.Id, true), (each.Candidates[0].Id, each.Candidates[0].IsCertain)));
    }

    private async Task<List<Answer>> AskAsync()
    {
        var known = (await server.QueryAsync("{ countries(first: 1000) { nodes { id } } }"))["data"]!["countries"]!["nodes"]!.AsArray()
            .Select(node => node!["id"]!.GetValue<string>()).ToHashSet();
        var answers = new List<Answer>();
        foreach (var batch in Rows().Chunk(100))
        {
            var queries = batch.Index().ToDictionary(each => $"q{each.Index}", each => new { query = each.Item.Name, type = "Country" });
            using var form = new StringContent("queries=" + WebUtility.UrlEncode(JsonSerializer.Serialize(queries)), Encoding.UTF8, "application/x-www-form-urlencoded");
            using var response = await server.SendAsync(HttpMethod.Post, "/reconcile", form, null);
            var results = await RunningServer.JsonAsync(response);
            answers.AddRange(batch.Index().Select(each => new Answer(
                each.Item, known.Contains(each.Item.Id), CandidatesOf(results[$"q{each.Index}"]!["result"]!.AsArray()))));
        }

        return answers;
    }

    private static List<(string Id, bool IsCertain)> CandidatesOf(JsonArray result) =>
        [.. result.Select(candidate => (candidate!["id"]!.GetValue<string>(), candidate["match"]!.GetValue<bool>()))];

    private static IEnumerable<Row> Rows() =>
        File.ReadLines(Path.Combine(Repository.Root, "tests", "KnowledgeGraph.Server.Tests", "Reconciliation", "country-names.csv"))
            .Where(line => !line.StartsWith('#')).Skip(1).Select(line => line.Split(',', 3))
            .Select(fields => new Row($"country~{fields[0].ToLowerInvariant()}", fields[1], fields[2].Trim('"')));

    private sealed record Row(string Id, string Language, string Name);

    private sealed record Answer(Row Row, bool IsKnown, List<(string Id, bool IsCertain)> Candidates);
}
