using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Analysis;

/// <summary>Writes what every answer says of what it rests on.</summary>
internal static class BasisWriter
{
    /// <param name="days">The first and the last day of what counts; only asked for where it is told.</param>
    /// <returns>Whether it is such a part.</returns>
    public static bool TryWrite(IAnswerSink sink, AnalysisPart part, AnalysisQuestion question, Func<(int First, int Last)?> days)
    {
        switch (part)
        {
            case AnalysisPart.Method:
                sink.Text(question.Query.Method.ToString().ToUpperInvariant());
                return true;
            case AnalysisPart.TopicCount:
                sink.Number(question.TopicCount);
                return true;
            case AnalysisPart.From:
                sink.DayOrNull(days()?.First);
                return true;
            case AnalysisPart.To:
                sink.DayOrNull(days()?.Last);
                return true;
            default:
                return false;
        }
    }
}
