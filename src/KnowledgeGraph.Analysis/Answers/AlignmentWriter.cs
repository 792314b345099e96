using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Analysis;

/// <summary>Writes how far two actors agree.</summary>
/// <param name="tags">The tags of the pair's topics, where a series asks for them.</param>
internal sealed class AlignmentWriter(AnalysisQuestion question, IReadOnlyDictionary<string, List<string>> tags)
{
    public void Write(AnalysisOutput output, ObjectShape shape, Pair pair)
    {
        var score = pair.Score(question.Scorer);
        output.Object(shape, slot => Write(output, (AnalysisSlot)slot, pair, score));
    }

    private void Write(AnalysisOutput output, AnalysisSlot slot, Pair pair, PairScore score)
    {
        var sink = output.Sink;
        switch (slot.Part)
        {
            case AnalysisPart.A:
                output.Item(slot, slot.Items!, pair.A);
                break;
            case AnalysisPart.B:
                output.Item(slot, slot.Items!, pair.B);
                break;
            case AnalysisPart.Coverage:
                sink.NumberOrNull(question.TopicCount == 0 ? null : (double)score.Overlap / question.TopicCount);
                break;
            case AnalysisPart.Agreeing:
                Topics(output, slot, pair.Once(slot, () => PageOf(slot, [.. pair.Topics.Where(topic => AgreementOn(topic) > 0.5)])));
                break;
            case AnalysisPart.Disagreeing:
                Topics(output, slot, pair.Once(slot, () => PageOf(slot, [.. pair.Topics.Where(topic => AgreementOn(topic) < 0.5)])));
                break;
            case AnalysisPart.ByTopic:
                Topics(output, slot, pair.Once(slot, () => PageOf(slot, pair.Topics)));
                break;
            case AnalysisPart.Series:
                output.List(pair.Once(slot, () => SeriesOf(pair, slot)), point => Point(output, slot.Shape!, point));
                break;
            default:
                if (!BasisWriter.TryWrite(sink, slot.Part, question, () => pair.Days) && !TryWrite(sink, slot.Part, score))
                {
                    throw AnalysisWriting.Unexpected(slot);
                }

                break;
        }
    }

    private static bool TryWrite(IAnswerSink sink, AnalysisPart part, PairScore score)
    {
        switch (part)
        {
            case AnalysisPart.Score:
                sink.NumberOrNull(score.Score);
                return true;
            case AnalysisPart.Kappa:
                sink.NumberOrNull(score.Kappa);
                return true;
            case AnalysisPart.Overlap:
                sink.Number(score.Overlap);
                return true;
            case AnalysisPart.Reason:
                sink.TextOrNull(score.Reason);
                return true;
            default:
                return false;
        }
    }

    private static void Point(AnalysisOutput output, ObjectShape shape, (string Label, PairScore Score) point) =>
        output.Object(shape, slot =>
        {
            var part = ((AnalysisSlot)slot).Part;
            if (!TryWrite(output.Sink, part, point.Score))
            {
                output.Sink.Text(point.Label);
            }
        });

    private List<(string Label, PairScore Score)> SeriesOf(Pair pair, AnalysisSlot slot) =>
        [.. Series.Of(pair.Topics, slot.Series!, tags).Select(part => (part.Label, pair.Score(part.Topics, question.Scorer)))];

    private static ListPage<SharedTopic> PageOf(AnalysisSlot slot, List<SharedTopic> topics) =>
        new(topics, slot.Connection!.Order, slot.Connection.Page, topic => new Keyset([], topic.Id));

    private void Topics(AnalysisOutput output, AnalysisSlot slot, ListPage<SharedTopic> page) =>
        output.Object(slot.Connection!.Shape.Object, part =>
        {
            if (!page.TryWrite(output, part, (edge, topic) => Edge(output, edge, topic, page)))
            {
                output.List(page.Items, topic => Topic(output, ((AnalysisSlot)part).Shape!, topic));
            }
        });

    private void Edge(AnalysisOutput output, ObjectShape shape, SharedTopic topic, ListPage<SharedTopic> page) => output.Object(shape, slot =>
    {
        if (slot is CursorSlot)
        {
            output.Sink.Text(page.CursorOf(topic));
        }
        else
        {
            Topic(output, ((AnalysisSlot)slot).Shape!, topic);
        }
    });

    private void Topic(AnalysisOutput output, ObjectShape shape, SharedTopic topic) => output.Object(shape, each =>
    {
        var slot = (AnalysisSlot)each;
        switch (slot.Part)
        {
            case AnalysisPart.Topic:
                output.Item(slot, slot.Items!, topic.Id);
                break;
            case AnalysisPart.Agreement:
                output.Sink.Number(AgreementOn(topic));
                break;
            case AnalysisPart.PositionOfA:
                output.Sink.Number(topic.A);
                break;
            case AnalysisPart.PositionOfB:
                output.Sink.Number(topic.B);
                break;
            case AnalysisPart.ClaimsOfA:
                output.Items(slot, slot.Items!, topic.RowsOfA.Claims().Select(question.Slice.Columns.IdOf));
                break;
            default:
                output.Items(slot, slot.Items!, topic.RowsOfB.Claims().Select(question.Slice.Columns.IdOf));
                break;
        }
    });

    private double AgreementOn(SharedTopic topic) => 1 - (Math.Abs(topic.A - topic.B) / question.Slice.Columns.Model.Range);
}
