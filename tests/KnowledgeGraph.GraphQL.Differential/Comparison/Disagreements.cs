using System.Text;

namespace KnowledgeGraph.GraphQL.Differential;

/// <summary>Collects where two implementations differ, and fails with the shortest cases of each kind.</summary>
internal sealed class Disagreements(bool rulesOnly = false)
{
    private const int ShownKinds = 12;
    private const int LongestShown = 3_000;

    private readonly Dictionary<string, (int Count, string Shortest)> kinds = [];

    public void Add(string kind, string report)
    {
        (int count, string shortest) = kinds.GetValueOrDefault(kind, (0, report));
        kinds[kind] = (count + 1, report.Length < shortest.Length ? report : shortest);
    }

    /// <summary>Notes a difference of verdicts, unless a deliberate one explains it.</summary>
    public void Compare(string source, Verdict ours, Verdict theirs, IReadOnlyList<Deviation> deviations)
    {
        theirs.ThrowOnFault();
        BothSides sides = deviations.Aggregate(
            new BothSides(source, ours.Errors, theirs.Errors), (settled, deviation) => deviation.Settle(settled));
        if (rulesOnly)
        {
            sides = sides.RulesOnly();
        }
        if (sides.AreEqual && !theirs.Overflow)
        {
            return;
        }
        string[] mine = [.. sides.Ours.Select(error => error.ToString())];
        string[] other = [.. sides.Theirs.Select(error => error.ToString())];
        string kind = string.Join(' ', mine.Except(other).Select(error => "+" + error.Split(' ')[0])
            .Concat(other.Except(mine).Select(error => "-" + error.Split(' ')[0])).Distinct().Order());
        StringBuilder report = new();
        report.AppendLine(source).AppendLine("  the engine:").AppendJoin("", mine.Select(error => $"    {error}\n"));
        report.AppendLine("  the reference:").AppendJoin("", other.Select(error => $"    {error}\n"));
        Add(ours.IsAccepted == theirs.IsAccepted ? kind : "VERDICT " + kind, report.ToString());
    }

    public void AssertNone()
    {
        if (kinds.Count == 0)
        {
            return;
        }
        StringBuilder report = new();
        report.AppendLine($"{kinds.Values.Sum(kind => kind.Count)} disagreements, met again with {Seeds.Recipe}:");
        foreach ((string kind, (int count, string shortest)) in kinds.OrderByDescending(kind => kind.Value.Count).Take(ShownKinds))
        {
            string shown = shortest.Length > LongestShown ? shortest[..LongestShown] + " …" : shortest;
            report.AppendLine($"== {count} x {kind}").AppendLine(shown);
        }
        Assert.Fail(report.ToString());
    }
}
