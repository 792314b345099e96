using System.Text.Json;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// `analysis-check PLACE DATA`: works out every cell of the matrices of all sessions from the tables of raw votes in the folder DATA, by every
/// measure, and compares it with what the graph answers. PLACE is as for `analysis`.
/// </summary>
internal static class AnalysisCheckMode
{
    private const double Exact = 1e-12;

    public static async Task<int> RunAsync(string[] args)
    {
        await using var graph = await AskedGraph.OpenAsync(args[0]);
        var votes = new RawVotes(args[1]);
        var wrong = 0L;
        foreach (var method in PlainMeasures.Methods)
        {
            var (cells, most) = (0L, 0.0);
            foreach (var session in votes.Sessions)
            {
                var (compared, differing, greatest) = await CompareAsync(graph, votes.Of(session), session, method);
                (cells, wrong, most) = (cells + compared, wrong + differing, Math.Max(most, greatest));
            }

            Console.WriteLine($"{method}: {cells} cells of {votes.Sessions.Count()} sessions, the greatest difference {most:E1}");
        }

        Console.WriteLine($"{wrong} cells differ by more than {Exact:E0}, or in their overlap, or in whether there is a score");
        return wrong == 0 ? 0 : 1;
    }

    private static async Task<(long Cells, long Wrong, double Most)> CompareAsync(
        AskedGraph graph, IReadOnlyDictionary<string, sbyte[]> votes, int session, string method)
    {
        var response = await graph.AskAsync(
            $$"""{ alignmentMatrix(topics: { tags: { some: { eq: "session-{{session}}" } } }, method: {{method}}, minOverlap: 1, during: {}) { actors { key } scores overlaps } }""");
        using var document = JsonDocument.Parse(response);
        var matrix = document.RootElement.GetProperty("data").GetProperty("alignmentMatrix");
        string[] countries = [.. matrix.GetProperty("actors").EnumerateArray().Select(actor => actor.GetProperty("key").GetString()!["country/".Length..])];
        if (!countries.SequenceEqual(votes.Keys))
        {
            throw new InvalidOperationException($"Session {session} has other countries than its table.");
        }

        var (wrong, most) = (0L, 0.0);
        foreach (var (row, (scores, overlaps)) in Rows(matrix, "scores").Zip(Rows(matrix, "overlaps")).Index())
        {
            foreach (var (column, (score, overlap)) in scores.EnumerateArray().Zip(overlaps.EnumerateArray()).Index())
            {
                var (expectedOverlap, expected) = PlainMeasures.Of(method, votes[countries[row]], votes[countries[column]]);
                var difference = DifferenceOf(expected, score);
                wrong += difference > Exact || overlap.GetInt32() != expectedOverlap ? 1 : 0;
                most = Math.Max(most, difference);
            }
        }

        return ((long)countries.Length * countries.Length, wrong, most);
    }

    private static IEnumerable<JsonElement> Rows(JsonElement matrix, string name) => matrix.GetProperty(name).EnumerateArray();

    private static double DifferenceOf(double? expected, JsonElement actual) => actual.ValueKind == JsonValueKind.Null
        ? expected is null ? 0 : double.PositiveInfinity
        : expected is { } score ? Math.Abs(score - actual.GetDouble()) : double.PositiveInfinity;
}
