namespace KnowledgeGraph.Questions.Tests.Votes;

/// <summary>The votes of a session as they were published (Votes/README.md).</summary>
/// <param name="Votes">By the country's code in lower case; a letter for each roll call.</param>
internal sealed record VotedSession(int Number, IReadOnlyDictionary<string, string> Votes)
{
    public string Tag => $"session-{Number}";

    public int RollCalls => Votes.Values.First().Length;

    public static VotedSession Read(int number) => new(
        number,
        File.ReadLines(Path.Combine(Checkout.Votes, $"session-{number}.csv")).Skip(1).Select(line => line.Split(','))
            .ToDictionary(row => row[0].ToLowerInvariant(), row => row[1], StringComparer.Ordinal));

    /// <summary>The places on the scale of the positions that two countries take on the same roll calls.</summary>
    public static List<(double X, double Y)> Shared(IEnumerable<VotedSession> sessions, string a, string b)
    {
        var shared = new List<(double, double)>();
        foreach (var session in sessions)
        {
            var (left, right) = (session.Votes.GetValueOrDefault(a, ""), session.Votes.GetValueOrDefault(b, ""));
            for (var call = 0; call < left.Length && call < right.Length; call++)
            {
                if (left[call] != '-' && right[call] != '-')
                {
                    shared.Add((Value(left[call]), Value(right[call])));
                }
            }
        }

        return shared;
    }

    private static double Value(char vote) => vote switch
    {
        'Y' => 1,
        'N' => -1,
        _ => 0,
    };
}
