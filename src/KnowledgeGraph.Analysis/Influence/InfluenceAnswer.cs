using System.Globalization;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Analysis;

/// <summary>Writes a page of a ranking.</summary>
internal sealed class InfluenceAnswer(InfluenceRoot root, InfluenceRanking ranking) : IAnswer
{
    private readonly ListPage<RankedNode> page = new(ranking.Nodes, root.Connection.Order, root.Connection.Page, node => node.Place);

    /// <summary>What was found of the page's nodes.</summary>
    public FoundItems? Found { get; set; }

    public void WriteTo(IAnswerSink sink)
    {
        if (ranking.Sources is { } sources)
        {
            sink.Warning(
                WarningCodes.Sampled,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The graph is large: the scores are estimated from the shortest paths that begin at {sources} of its nodes. `predicates` makes it smaller."));
        }

        Write(new WrittenAnswer(sink, Found!));
    }

    public void Write(AnalysisOutput output) => output.Object(root.Connection.Shape.Object, slot =>
    {
        if (page.TryWrite(output, slot, (edge, node) => WriteEdge(output, edge, node)))
        {
            return;
        }

        if (slot is not InfluencePartSlot)
        {
            throw AnalysisWriting.Unexpected(slot);
        }

        if (ranking.Sources is { } sources)
        {
            output.Sink.Number((long)sources);
        }
        else
        {
            output.Sink.Null();
        }
    });

    public void Dispose() => Found?.Dispose();

    private void WriteEdge(AnalysisOutput output, ObjectShape shape, RankedNode node) => output.Object(shape, slot =>
    {
        switch (slot)
        {
            case CursorSlot:
                output.Sink.Text(page.CursorOf(node));
                break;
            case EdgeNodeSlot item:
                output.Item(item, item.Shape, node.Id);
                break;
            case ScoreSlot:
                output.Sink.Number(node.Score);
                break;
            case InfluencePartSlot part:
                output.Sink.Number((long)(part.Part switch
                {
                    InfluencePart.Rank => node.Rank,
                    InfluencePart.In => node.In,
                    _ => node.Out,
                }));
                break;
            default:
                throw AnalysisWriting.Unexpected(slot);
        }
    });
}
