using System.Globalization;

namespace KnowledgeGraph.Exchange;

/// <summary>A verification as a page of text.</summary>
public static class VerificationPrinter
{
    /// <summary>How much of a sentence is shown, in UTF-16 code units.</summary>
    private const int SentenceStart = 72;

    public static void Write(VerificationReport report, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteLine($"{report.Source} as {report.Bundle} cites it");
        writer.WriteLine(report.ExpectedSha256 is null
            ? $"file: SHA-256 {report.Sha256}; the bundle names none to compare with"
            : report.IsSameFile
                ? "file: the copy that the bundle was made from"
                : $"file: SHA-256 {report.Sha256}, but the bundle was made from {report.ExpectedSha256}");
        writer.WriteLine(
            $"passages: {Number(report.HashesChecked)} hashes checked, {Number(report.Failures.Length)} failed, {Number(report.WithoutHash)} without a hash");
        foreach (var failure in report.Failures)
        {
            writer.WriteLine($"  {failure}");
        }

        if (!report.Sentences.IsEmpty)
        {
            WriteSentences(report, writer);
        }
    }

    private static void WriteSentences(VerificationReport report, TextWriter writer)
    {
        writer.WriteLine(
            $"sentences: {Number(report.Sentences.Length)}, cited {Number(report.Cited)} ({Percent(report.CitedPercent)}), "
            + $"not cited with a reason {Number(report.Excused)}, not cited {Number(report.NotCited)}; "
            + $"accounted for {Percent(report.AccountedPercent)}");
        WriteState(report, CoverageState.Excused, "not cited, with a reason", writer);
        WriteState(report, CoverageState.NotCited, "not cited", writer);
        foreach (var passage in report.StaleReasons)
        {
            writer.WriteLine($"reason without need: {passage.Locator}: {passage.Reason}");
        }
    }

    private static void WriteState(VerificationReport report, CoverageState state, string title, TextWriter writer)
    {
        foreach (var (sentence, _, reason) in report.Sentences.Where(sentence => sentence.State == state))
        {
            var ending = reason is null ? string.Empty : $" — {reason}";
            writer.WriteLine($"{title}: {sentence.Locator}: {Shorten(sentence.Text)}{ending}");
        }
    }

    private static string Shorten(string text)
    {
        if (text.Length <= SentenceStart)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[SentenceStart - 1]) ? SentenceStart - 1 : SentenceStart;
        return $"{text.AsSpan(0, end).TrimEnd()}…";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Percent(double percent) => percent.ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
