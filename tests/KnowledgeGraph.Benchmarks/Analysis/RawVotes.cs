using System.IO.Compression;

namespace KnowledgeGraph.Benchmarks;

/// <summary>The tables of votes as they were published: session by session, country by country, roll call by roll call.</summary>
internal sealed class RawVotes
{
    /// <summary>A roll call that the country didn't vote on.</summary>
    public const sbyte None = sbyte.MinValue;

    private readonly Dictionary<string, (int Session, int Place)> calls = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> counts = [];
    private readonly Dictionary<int, SortedDictionary<string, sbyte[]>> sessions = [];

    /// <param name="folder">With `unga/un_votes.csv.gz` and `unga/un_roll_calls.csv.gz`.</param>
    public RawVotes(string folder)
    {
        foreach (var row in Rows(folder, "un_roll_calls.csv.gz"))
        {
            var session = int.Parse(row[1]);
            counts[session] = counts.GetValueOrDefault(session) + 1;
            calls.Add(row[0], (session, counts[session] - 1));
        }

        foreach (var row in Rows(folder, "un_votes.csv.gz"))
        {
            Add(calls[row[0]], row[^2].ToLowerInvariant(), row[^1]);
        }
    }

    public IEnumerable<int> Sessions => sessions.Keys.Order();

    /// <summary>The places on the scale of the votes of each country that cast some, by its code.</summary>
    public IReadOnlyDictionary<string, sbyte[]> Of(int session) => sessions[session];

    private void Add((int Session, int Place) call, string country, string vote)
    {
        if (!sessions.TryGetValue(call.Session, out var countries))
        {
            sessions.Add(call.Session, countries = new(StringComparer.Ordinal));
        }

        if (!countries.TryGetValue(country, out var votes))
        {
            countries.Add(country, votes = new sbyte[counts[call.Session]]);
            Array.Fill(votes, None);
        }

        votes[call.Place] = vote switch
        {
            "yes" => 1,
            "no" => -1,
            _ => 0,
        };
    }

    /// <summary>The columns that are read have no commas in them, and stand before or behind those that may.</summary>
    private static IEnumerable<string[]> Rows(string folder, string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(folder, "unga", file)), CompressionMode.Decompress));
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            yield return line.Split(',');
        }
    }
}
