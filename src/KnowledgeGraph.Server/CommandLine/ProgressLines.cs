using System.Globalization;
using KnowledgeGraph.Exchange;

namespace KnowledgeGraph.Server.CommandLine;

/// <summary>Writes how far a load is as lines, one every few seconds, with what is left at the pace so far.</summary>
internal sealed class ProgressLines(TextWriter output, TimeProvider clock) : IProgress<LoadProgress>
{
    /// <summary>A load of fewer rows is over before anybody looks.</summary>
    private const int FewRows = 1_000;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private readonly long started = clock.GetTimestamp();
    private TimeSpan next = First;

    public void Report(LoadProgress value)
    {
        var elapsed = clock.GetElapsedTime(started);
        if (elapsed < next || value.Rows < FewRows || value.Share <= 0)
        {
            return;
        }

        next = elapsed + Interval;
        var left = elapsed * ((1 / value.Share) - 1);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{value.Share,4:P0} {value.Table}: {value.Rows:N0} rows, {value.Rows / elapsed.TotalSeconds:N0} rows/s, about {left.TotalSeconds:N0} s left"));
    }
}
