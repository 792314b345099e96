using System.Globalization;
using System.Text.Json.Nodes;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Contracts;

/// <summary>A vote as an ordinary traversal answers it.</summary>
internal sealed record CastVote(string Id, string Voter, string Topic, string Choice, PartialDate? From, PartialDate? To, bool IsActual, bool IsAct)
{
    public double Value => Choice switch
    {
        "YES" => 1,
        "NO" => -1,
        _ => 0,
    };

    /// <summary>docs/model.md, “Time”.</summary>
    public bool IsOn(DateOnly day) =>
        (From is null || From.Value.First <= day) && (IsAct || To is null || To.Value.Last >= day);

    public bool IsDuring(DateOnly from, DateOnly to) =>
        (From is null || From.Value.First <= to) && (IsAct ? From is null || From.Value.Last >= from : To is null || To.Value.Last >= from);
}

/// <summary>Who speaks for whom.</summary>
internal sealed record HeldOffice(string Holder, string Body, PartialDate? From, PartialDate? To)
{
    public bool HeldAt(PartialDate? day) => day is { } date
        ? (From is null || From.Value.First <= date.First) && (To is null || To.Value.Last >= date.First)
        : From is null && To is null;
}

/// <summary>What was known at an instant, read by ordinary traversals, and alignment worked out from it by plain code.</summary>
internal sealed class PlainCouncil(IReadOnlyList<CastVote> votes, IReadOnlyList<HeldOffice> offices)
{
    public const string Query = """
        votes(first: 1000, during: {}, $at) { nodes { id voter { key } topic { key } choice validFrom validTo mood manner } }
        offices(first: 1000, during: {}, $at) { nodes { holder { key } body { key } validFrom validTo mood } }
        """;

    public IReadOnlyList<CastVote> Votes => votes;

    /// <summary>As <see cref="CollectedPositions"/> takes them down.</summary>
    public IEnumerable<string> Rows() =>
    [
        .. votes.Where(vote => vote.IsActual).Select(vote =>
            $"{vote.Voter} {vote.Choice} {vote.Topic} {vote.From} {vote.To} {(vote.IsAct ? "act" : "state")} {vote.Id}"),
        .. offices.Select(office => $"{office.Holder} for {office.Body} {office.From?.First:O} {office.To?.Last:O}"),
    ];

    public static PlainCouncil Read(JsonNode data) => new(
        [
            .. data["votes"]!["nodes"]!.AsArray().Select(node => new CastVote(
                string.Join('~', ((string)node!["id"]!).Split('~').Take(2)), // without the view that it carries
                (string)node["voter"]!["key"]!,
                (string)node["topic"]!["key"]!,
                (string)node["choice"]!,
                Date(node["validFrom"]),
                Date(node["validTo"]),
                (string)node["mood"]! == "ACTUAL",
                (string)node["manner"]! == "CAST")),
        ],
        [
            .. data["offices"]!["nodes"]!.AsArray().Where(node => (string)node!["mood"]! == "ACTUAL").Select(node => new HeldOffice(
                (string)node!["holder"]!["key"]!, (string)node["body"]!["key"]!, Date(node["validFrom"]), Date(node["validTo"]))),
        ]);

    /// <summary>The cells of the matrix of all who take a position: `a b score overlap`, the score with twelve digits.</summary>
    public IEnumerable<string> Matrix(Func<CastVote, bool> shows, bool rollUp)
    {
        var counted = votes.Where(vote => vote.IsActual && !vote.Voter.StartsWith("voice/", StringComparison.Ordinal));
        counted = rollUp ? counted.SelectMany(RolledUp) : counted;
        var latest = counted.Where(shows).GroupBy(vote => vote.Voter).ToDictionary(
            own => own.Key, own => own.GroupBy(vote => vote.Topic).ToDictionary(on => on.Key, on => Latest([.. on])));
        foreach (var (a, left) in latest.OrderBy(each => each.Key.Replace('/', '~'), StringComparer.Ordinal))
        {
            foreach (var (b, right) in latest.OrderBy(each => each.Key.Replace('/', '~'), StringComparer.Ordinal))
            {
                var shared = left.Keys.Intersect(right.Keys).ToList();
                var score = shared.Count == 0 ? "null" : Format(shared.Average(topic => 1 - (Math.Abs(left[topic] - right[topic]) / 2)));
                yield return $"{a} {b} {score} {shared.Count}";
            }
        }
    }

    public static string Format(double score) => Math.Round(score, 10).ToString("0.##########", CultureInfo.InvariantCulture);

    private IEnumerable<CastVote> RolledUp(CastVote vote) =>
    [
        vote,
        .. offices.Where(office => office.Holder == vote.Voter && office.HeldAt(vote.From)).Select(office => office.Body).Distinct()
            .Select(body => vote with { Voter = body }),
    ];

    /// <summary>Of several the latest, of several of one day their mean; one without a date is the earliest.</summary>
    private static double Latest(IReadOnlyCollection<CastVote> onTopic)
    {
        var day = onTopic.Max(vote => vote.From?.First ?? DateOnly.MinValue);
        return onTopic.Where(vote => (vote.From?.First ?? DateOnly.MinValue) == day).Average(vote => vote.Value);
    }

    private static PartialDate? Date(JsonNode? node) => node is null ? null : PartialDate.Parse((string)node!);
}
