using System.Collections.Immutable;

namespace KnowledgeGraph.Exchange;

/// <summary>How a bundle's citations of one source stand up to a copy of it.</summary>
/// <param name="Bundle">The bundle's name.</param>
/// <param name="Source">The key of the source.</param>
/// <param name="Sha256">Of the copy's bytes.</param>
/// <param name="ExpectedSha256">What the bundle says, or null when it says nothing.</param>
/// <param name="HashesChecked">Pieces of evidence whose passage was found and hashed, whether or not the hash fits.</param>
/// <param name="WithoutHash">Pieces of evidence of this source that give a locator without a hash, or neither.</param>
/// <param name="Failures">Passages that are not in the copy, or read otherwise there.</param>
/// <param name="Sentences">Every sentence of the copy; none when the source is a table.</param>
/// <param name="StaleReasons">Passages that the bundle lists as uncited although claims cite every sentence in them.</param>
public sealed record VerificationReport(
    string Bundle,
    string Source,
    string Sha256,
    string? ExpectedSha256,
    int HashesChecked,
    int WithoutHash,
    ImmutableArray<PassageFailure> Failures,
    ImmutableArray<SentenceCoverage> Sentences,
    ImmutableArray<UncitedPassage> StaleReasons)
{
    /// <summary>Whether the copy is the file that the bundle was made from.</summary>
    public bool IsSameFile => ExpectedSha256 is null || ExpectedSha256 == Sha256;

    /// <summary>Whether the file and every passage are what the bundle says.</summary>
    public bool Holds => IsSameFile && Failures.IsEmpty;

    public int Cited => Sentences.Count(sentence => sentence.State == CoverageState.Cited);

    public int Excused => Sentences.Count(sentence => sentence.State == CoverageState.Excused);

    public int NotCited => Sentences.Count(sentence => sentence.State == CoverageState.NotCited);

    /// <summary>The share of all sentences that a claim cites, in percent; 100 for no sentences.</summary>
    public double CitedPercent => Percent(Cited);

    /// <summary>The share of all sentences that a claim cites or a reason excuses, in percent; 100 for no sentences.</summary>
    public double AccountedPercent => Percent(Cited + Excused);

    private double Percent(int count) => Sentences.IsEmpty ? 100 : 100.0 * count / Sentences.Length;
}

/// <summary>A citation that doesn't hold.</summary>
/// <param name="Place">Where the bundle cites it: `background/claims.yaml:12:7: Stance[3].evidence[0]`.</param>
/// <param name="Locator">As the bundle gives it.</param>
/// <param name="Reason">What is wrong and what to do.</param>
public sealed record PassageFailure(string Place, string Locator, string Reason)
{
    public override string ToString() => $"{Place}: {Locator}: {Reason}";
}

/// <summary>Whether a sentence has left a trace in the graph.</summary>
public enum CoverageState
{
    /// <summary>Some evidence rests on it, or on a part of it.</summary>
    Cited,

    /// <summary>The bundle says why nothing does.</summary>
    Excused,

    NotCited,
}

/// <param name="Reason">The bundle's reason, when the sentence is excused.</param>
public sealed record SentenceCoverage(Sentence Sentence, CoverageState State, string? Reason);

/// <summary>What came of a verification: the report, or why there could be none.</summary>
public sealed record Verification(VerificationReport? Report, string? Error);
