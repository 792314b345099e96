using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Analysis;

/// <summary>Parts actors into groups that agree.</summary>
internal sealed class BlocsAnalysis(BlocsRoot root) : RootAnalysis
{
    public override async ValueTask<Action<AnalysisOutput>> RunAsync(AnalysisQuestion question)
    {
        string[] actors = [.. (await ActorSets.FindFewAsync(question, root.Actors)).Order(StringComparer.Ordinal)];
        var places = actors.Select(question.Slice.Columns.FindActor).ToList();
        var cancellation = question.Lookups.Cancellation;
        var planes = PositionPlanes.Build(question.Slice, places, cancellation);
        var scores = ScoreMatrix.Compute(planes, actors.Length, question.Scorer, cancellation);
        var blocs = BlocPartition.Of(scores, question.Slice, places, cancellation);
        var writer = new BlocsWriter(question, actors, places, planes);
        return output => writer.Write(output, root.Shape, blocs);
    }
}

/// <summary>Writes groups and those alone.</summary>
internal sealed class BlocsWriter(AnalysisQuestion question, string[] actors, List<int> places, PositionPlanes planes)
{
    public void Write(AnalysisOutput output, ObjectShape shape, BlocPartition blocs) => output.Object(shape, each =>
    {
        var slot = (AnalysisSlot)each;
        switch (slot.Part)
        {
            case AnalysisPart.Groups:
                output.List(blocs.Groups, group => Write(output, slot.Shape!, group));
                break;
            case AnalysisPart.Isolates:
                output.List(blocs.Isolates, member => Write(output, slot.Shape!, member));
                break;
            case AnalysisPart.Modularity:
                // The last digits are what rounding left of sums.
                output.Sink.Number(Math.Round(blocs.Modularity, 12));
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
    });

    private void Write(AnalysisOutput output, ObjectShape shape, Bloc bloc) => output.Object(shape, each =>
    {
        var slot = (AnalysisSlot)each;
        switch (slot.Part)
        {
            case AnalysisPart.Size:
                output.Sink.Number(bloc.Members.Count);
                break;
            case AnalysisPart.Cohesion:
                output.Sink.NumberOrNull(bloc.Cohesion);
                break;
            case AnalysisPart.Tie:
                output.Sink.NumberOrNull(bloc.Tie);
                break;
            default:
                output.List(bloc.Members, member => Write(output, slot.Shape!, member));
                break;
        }
    });

    private void Write(AnalysisOutput output, ObjectShape shape, BlocMember member) => output.Object(shape, each =>
    {
        var slot = (AnalysisSlot)each;
        switch (slot.Part)
        {
            case AnalysisPart.Actor:
                output.Item(slot, slot.Items!, actors[member.Actor]);
                break;
            case AnalysisPart.Tie:
                output.Sink.NumberOrNull(member.Tie);
                break;
            case AnalysisPart.Outside:
                output.Sink.NumberOrNull(member.Outside);
                break;
            case AnalysisPart.Overlap:
                output.Sink.Number(planes.TotalOf(member.Actor));
                break;
            default:
                output.Items(slot, slot.Items!, ClaimsOf(places[member.Actor]).Take(slot.First ?? 0));
                break;
        }
    });

    private List<string> ClaimsOf(int actor)
    {
        var columns = question.Slice.Columns;
        var positions = question.Slice.Of(actor);
        var claims = new List<string>();
        while (positions.MoveNext())
        {
            claims.AddRange(positions.Rows.Claims().Select(columns.IdOf));
        }

        return claims;
    }
}
