using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Embedded.Tests.Oracle;

/// <summary>A condition, an order or a view, as the API spells it and as the oracle computes it.</summary>
internal sealed record Asked<T>(string Text, T Meaning);

/// <summary>Questions about claims of one kind.</summary>
internal sealed class RandomQuestion(Random random, OracleGraph graph)
{
    /// <summary>Days on which periods of the random claims begin or end.</summary>
    private static readonly DateOnly[] Boundaries =
        [.. new[] { "2020", "2020-02", "2020-02-10", "2021", "2021-06-30", "2022-01-15" }
            .Select(PartialDate.Parse).SelectMany(date => new[] { date.First, date.Last })];

    public Asked<(int Revision, DateOnly? AsOf, Period During)> View()
    {
        var knownAt = random.Next(2) == 0 ? graph.Instants[random.Next(graph.Revision)] : (DateTimeOffset?)null;
        var revision = knownAt is { } instant ? graph.At(instant) : graph.Revision;
        var known = knownAt is null ? "" : $", knownAt: \"{DateTimeText.Print(knownAt.Value)}\"";
        var day = random.Next(2) == 0
            ? new DateOnly(2019, 1, 1).AddDays(random.Next(1400))
            : Boundaries[random.Next(Boundaries.Length)].AddDays(random.Next(-1, 2));
        return random.Next(3) switch
        {
            0 => new($"during: {{}}{known}", (revision, null, Period.Always)),
            1 => new(
                $"during: {{ from: \"{day:yyyy-MM-dd}\", to: \"{day.AddDays(60):yyyy-MM-dd}\" }}{known}",
                (revision, null, new Period(day, day.AddDays(60)))),
            _ => new($"asOf: \"{day:yyyy-MM-dd}\"{known}", (revision, day, default)),
        };
    }

    public Asked<Func<OracleClaim, int, bool>> Condition(string kind, int depth = 0)
    {
        switch (random.Next(depth > 2 ? 1 : 4))
        {
            case 1:
                var (a, b) = (Condition(kind, depth + 1), Condition(kind, depth + 1));
                return new($"{{ and: [{a.Text}, {b.Text}] }}", (claim, at) => a.Meaning(claim, at) && b.Meaning(claim, at));
            case 2:
                var (c, d) = (Condition(kind, depth + 1), Condition(kind, depth + 1));
                return new($"{{ or: [{c.Text}, {d.Text}] }}", (claim, at) => c.Meaning(claim, at) || d.Meaning(claim, at));
            case 3:
                var e = Condition(kind, depth + 1);
                return new($"{{ not: {e.Text} }}", (claim, at) => !e.Meaning(claim, at));
            default:
                return Atom(kind);
        }
    }

    public Asked<Comparison<OracleClaim>> Order(string kind, int revision)
    {
        var (text, of) = random.Next(6) switch
        {
            0 => ("validFrom", claim => claim.Record.ValidFrom),
            1 => ("validTo", claim => claim.Record.ValidTo?.Last),
            2 => ("confidence", claim => Value(claim, "confidence")),
            3 => ("recordedAt", claim => graph.Instants[claim.Recorded - 1]),
            4 => ("modality", claim => ((EnumValue)Value(claim, "modality")!).Index),
            _ => (Specific(kind), (Func<OracleClaim, object?>)(claim => ((EnumValue)Value(claim, Specific(kind))!).Index)),
        };
        var isDescending = random.Next(2) == 0;
        return new($"{{ {text}: {(isDescending ? "DESC" : "ASC")} }}", (left, right) => (of(left), of(right)) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            var (x, y) => Compare(x, y) * (isDescending ? -1 : 1),
        });
    }

    private Asked<Func<OracleClaim, int, bool>> Atom(string kind)
    {
        switch (random.Next(7))
        {
            case 0:
                var least = random.Next(2) == 0 ? 0.6 : 0.75;
                return new($"{{ confidence: {{ gte: {least} }} }}", (claim, _) => (double)Value(claim, "confidence")! >= least);
            case 1:
                var date = PartialDate.Parse(new[] { "2020", "2020-02", "2020-02-10", "2021" }[random.Next(4)]);
                return new($"{{ validFrom: {{ lte: \"{date}\" }} }}", (claim, _) => claim.Record.ValidFrom?.First <= date.Last);
            case 2:
                return Ends();
            case 3:
                var part = new[] { "o", "a", "os", "lodz", "x" }[random.Next(5)];
                return new(
                    $"{{ subject: {{ name: {{ contains: \"{part}\" }} }} }}",
                    (claim, at) => Folding.Fold(graph.NameOf(claim.Record.Subject, at)).Contains(part, StringComparison.Ordinal));
            case 4:
                var key = $"country/c{random.Next(8)}";
                return new(
                    $"{{ subject: {{ key: {{ in: [\"{key}\", \"country/c0\"] }} }} }}",
                    (claim, _) => claim.Record.Subject == key || claim.Record.Subject == "country/c0");
            case 5:
                var locator = $"{random.Next(3)}:0-1";
                return new(
                    $"{{ evidence: {{ some: {{ locator: {{ eq: \"{locator}\" }} }} }} }}",
                    (claim, at) => claim.LivePieces(at).Any(piece => OraclePiece.Locator(piece) == locator));
            default:
                var value = Records.Model.FindClaimKind(kind)!.FindAttribute(Specific(kind))!.Enum!.Values[random.Next(2)];
                return new($"{{ {Specific(kind)}: {{ neq: {value} }} }}", (claim, _) => !value.Equals(Value(claim, Specific(kind))));
        }
    }

    private Asked<Func<OracleClaim, int, bool>> Ends()
    {
        var date = PartialDate.Parse(new[] { "2020", "2020-02", "2021-06", "2022-01-15" }[random.Next(4)]);
        return random.Next(5) switch
        {
            0 => new($"{{ validTo: {{ gt: \"{date}\" }} }}", (claim, _) => claim.Record.ValidTo?.Last > date.Last),
            1 => new($"{{ validTo: {{ gte: \"{date}\" }} }}", (claim, _) => claim.Record.ValidTo?.Last >= date.First),
            2 => new($"{{ validTo: {{ lt: \"{date}\" }} }}", (claim, _) => claim.Record.ValidTo?.Last < date.First),
            3 => new($"{{ validTo: {{ lte: \"{date}\" }} }}", (claim, _) => claim.Record.ValidTo?.Last <= date.Last),
            _ => new("{ validTo: { isNull: true } }", (claim, _) => claim.Record.ValidTo is null),
        };
    }

    private static string Specific(string kind) => kind switch
    {
        "Membership" => "membershipRole",
        "Tie" => "tieKind",
        _ => "position",
    };

    private static object? Value(OracleClaim claim, string attribute) =>
        claim.Record.Values[claim.Record.Kind.FindAttribute(attribute)!.Index];

    private static int Compare(object left, object right) =>
        left is PartialDate date ? date.CompareTo((PartialDate)right) : ((IComparable)left).CompareTo(right);
}
