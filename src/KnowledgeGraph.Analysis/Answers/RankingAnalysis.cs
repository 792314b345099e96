using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Analysis;

/// <summary>An actor's place in a ranking.</summary>
/// <param name="LowerBound">What it is ranked by; null without a score.</param>
internal sealed record Ranked(string Id, double? LowerBound)
{
    public Keyset Place { get; } = new([LowerBound], Id);
}

/// <summary>One actor against many.</summary>
internal sealed class RankingAnalysis(AlignmentsRoot root) : RootAnalysis
{
    public override async ValueTask<Action<AnalysisOutput>> RunAsync(AnalysisQuestion question)
    {
        var of = (await question.Lookups.ResolveAsync(question.Query.Positions.Kind.Subject.Type, [root.Of]))[0];
        var among = await ActorSets.FindAsync(question, root.Among);
        var ranking = Rank(question, of, [.. among.Where(id => id != of)]);
        var query = root.Connection;
        var page = new ListPage<Ranked>(ranking, query.Order, query.Page, ranked => ranked.Place);
        var edge = query.Shape.Slots.OfType<EdgesSlot>().Select(slot => slot.Shape).ToList();
        var alignments = edge.SelectMany(shape => shape.Slots).OfType<AnalysisSlot>().Where(slot => slot.Part == AnalysisPart.Alignment).ToList();
        var pairs = alignments.Count == 0
            ? []
            : page.Items.ToDictionary(ranked => ranked.Id, ranked => new Pair(question.Slice, of, ranked.Id), StringComparer.Ordinal);
        var shapes = alignments.Select(slot => slot.Shape!).ToList();
        var tagged = shapes.Find(shape => shape.Slots.Any(slot => slot is AnalysisSlot { Series.ByTag: true }));
        var writer = new AlignmentWriter(question, await question.TagsAsync(tagged, pairs.Values));
        return output => Write(output, query.Shape.Object, page, writer, pairs);
    }

    /// <summary>Whoever shares a topic, the best first.</summary>
    private static List<Ranked> Rank(AnalysisQuestion question, string of, string[] among)
    {
        var columns = question.Slice.Columns;
        var own = columns.FindActor(of);
        var ranking = new List<Ranked>();
        foreach (var other in among)
        {
            // One at a time: among all actors there may be more than planes should be made of at once.
            var planes = PositionPlanes.Build(question.Slice, [own, columns.FindActor(other)], question.Lookups.Cancellation);
            var counts = new int[planes.Values.Length * planes.Values.Length];
            planes.Count(0, 1, counts);
            var table = new PairTable(planes.Values, counts, planes.Range);
            var overlap = table.Total;
            if (overlap > 0)
            {
                var score = question.Scorer.ScoreOnly(table, overlap);
                ranking.Add(new Ranked(
                    other, score is { } given ? WilsonBound.Of(given, question.Scorer.Measure.Least, overlap) : null));
            }
        }

        var order = new OrderComparer(AlignmentOrder.Keys);
        ranking.Sort((left, right) => order.Compare(left.Place, right.Place));
        return ranking;
    }

    private static void Write(
        AnalysisOutput output, ObjectShape shape, ListPage<Ranked> page, AlignmentWriter writer, Dictionary<string, Pair> pairs) =>
        output.Object(shape, slot =>
        {
            if (!page.TryWrite(output, slot, (edge, ranked) => Edge(output, edge, ranked, page, writer, pairs)))
            {
                throw AnalysisWriting.Unexpected(slot);
            }
        });

    private static void Edge(
        AnalysisOutput output,
        ObjectShape shape,
        Ranked ranked,
        ListPage<Ranked> page,
        AlignmentWriter writer,
        Dictionary<string, Pair> pairs) => output.Object(shape, slot =>
    {
        switch (slot)
        {
            case CursorSlot:
                output.Sink.Text(page.CursorOf(ranked));
                break;
            case EdgeNodeSlot node:
                output.Item(node, node.Shape, ranked.Id);
                break;
            case AnalysisSlot { Part: AnalysisPart.Alignment } alignment:
                writer.Write(output, alignment.Shape!, pairs[ranked.Id]);
                break;
            default:
                output.Sink.NumberOrNull(ranked.LowerBound);
                break;
        }
    });
}
