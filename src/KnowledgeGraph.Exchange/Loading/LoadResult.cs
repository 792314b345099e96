using System.Collections.Immutable;
using System.Globalization;

namespace KnowledgeGraph.Exchange;

/// <summary>What became of a load.</summary>
/// <param name="Outcome">As of a bundle.</param>
/// <param name="RowsRead">Of all tables, the ones to look things up in not among them.</param>
/// <param name="RowsLeftOut">Of these, the ones that the mapping's conditions leave out.</param>
/// <param name="RowsSkipped">Rows that were wrong and skipped, as allowed.</param>
/// <param name="Skipped">The first of what is wrong with them.</param>
/// <param name="Elapsed">From the opening of the first file until the revision was published.</param>
public sealed record LoadResult(
    BundleOutcome Outcome, long RowsRead, long RowsLeftOut, long RowsSkipped, ImmutableArray<BundleProblem> Skipped, TimeSpan Elapsed)
{
    public bool Succeeded => Outcome.State != BundleState.Refused;

    /// <summary>How many rows went in per second.</summary>
    public double RowsPerSecond => Elapsed > TimeSpan.Zero ? RowsRead / Elapsed.TotalSeconds : 0;

    /// <summary>Lines for people: the outcome, then the rows and how fast they were read.</summary>
    public override string ToString() => Outcome.State != BundleState.Imported ? Outcome.ToString() : string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {Outcome}
        {RowsRead:N0} rows in {Elapsed.TotalSeconds:N1} s, {RowsPerSecond:N0} rows/s; {RowsLeftOut:N0} left out by the mapping, {RowsSkipped:N0} skipped as bad
        """);

    internal static LoadResult Refused(string name, IEnumerable<BundleProblem> problems) =>
        new(BundleOutcome.Refused(name, [.. problems]), 0, 0, 0, [], TimeSpan.Zero);
}
