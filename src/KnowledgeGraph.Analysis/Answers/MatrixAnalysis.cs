using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Analysis;

/// <summary>Each of some actors with each.</summary>
internal sealed class MatrixAnalysis(AlignmentMatrixRoot root) : RootAnalysis
{
    public override async ValueTask<Action<AnalysisOutput>> RunAsync(AnalysisQuestion question)
    {
        var actors = await ActorSets.FindFewAsync(question, root.Actors);
        var places = actors.Select(question.Slice.Columns.FindActor).ToList();
        var planes = PositionPlanes.Build(question.Slice, places, question.Lookups.Cancellation);
        var matrix = ScoreMatrix.Compute(planes, actors.Count, question.Scorer, question.Lookups.Cancellation);
        return output => output.Object(root.Shape, slot => Write(output, (AnalysisSlot)slot, question, actors, places, matrix));
    }

    private static void Write(
        AnalysisOutput output,
        AnalysisSlot slot,
        AnalysisQuestion question,
        IReadOnlyList<string> actors,
        List<int> places,
        ScoreMatrix matrix)
    {
        var all = Enumerable.Range(0, matrix.Size);
        switch (slot.Part)
        {
            case AnalysisPart.Actors:
                output.Items(slot, slot.Items!, actors);
                break;
            case AnalysisPart.Scores:
                output.List(all, row => output.Sink.Numbers(matrix.ScoresOf(row)));
                break;
            case AnalysisPart.Overlaps:
                output.List(all, row => output.Sink.Numbers(matrix.OverlapsOf(row)));
                break;
            case AnalysisPart.Claims:
                output.Answer(slot, question.ClaimsOf(actors, slot.Connection!));
                break;
            default:
                if (!BasisWriter.TryWrite(output.Sink, slot.Part, question, () => question.Slice.DaysOf(places, question.Lookups.Cancellation)))
                {
                    throw AnalysisWriting.Unexpected(slot);
                }

                break;
        }
    }
}
