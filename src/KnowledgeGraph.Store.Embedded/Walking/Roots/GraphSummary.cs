using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>What the graph holds at the view's revision, whatever day its claims are of.</summary>
internal sealed class GraphSummary(GraphRoot root, CodeColumn? publicationDays) : Root
{
    public override IAnswer Run(View view, ReadContext context) => new WalkedAnswer(view, Write);

    private void Write(Walk walk)
    {
        var view = walk.View;
        walk.Sink.BeginObject(root.Shape);
        foreach (var slot in root.Shape.Slots.OfType<GraphPartSlot>())
        {
            walk.Sink.Field(slot);
            switch (slot.Part)
            {
                case GraphPart.Revision:
                    walk.Sink.Number((long)view.Revision);
                    break;
                case GraphPart.RecordedAt:
                    WriteRecordedAt(walk);
                    break;
                case GraphPart.ReportedOn:
                    WriteReportedOn(walk);
                    break;
                case GraphPart.ModelVersion:
                    walk.Sink.Text(view.Graph.Model.Version);
                    break;
                case GraphPart.Nodes:
                    WriteCounts(walk.Sink, slot.Shape!, [.. view.Graph.Model.NodeKinds.Select(kind => kind.Name)], CountNodes(view));
                    break;
                default:
                    WriteCounts(walk.Sink, slot.Shape!, [.. view.Graph.Model.ClaimKinds.Select(kind => kind.Name)], CountClaims(view));
                    break;
            }
        }

        walk.Sink.EndObject();
    }

    private static void WriteRecordedAt(Walk walk)
    {
        if (walk.View.Revision == 0)
        {
            walk.Sink.Null();
        }
        else
        {
            walk.Sink.DateTime(new DateTimeOffset(walk.View.Graph.Revisions.RecordedAt(walk.View.Revision), TimeSpan.Zero));
        }
    }

    private void WriteReportedOn(Walk walk)
    {
        var newest = -1L;
        var sources = walk.View.Graph.Model.Source.Index;
        for (var node = 0; node < walk.View.Limits.Nodes && publicationDays is not null; node++)
        {
            if (walk.View.Nodes.KindOf(node) == sources
                && walk.View.Node(node).Row is var row
                && row >= 0
                && publicationDays.TryGet(row, out var day))
            {
                newest = Math.Max(newest, day);
            }
        }

        if (newest < 0)
        {
            walk.Sink.Null();
        }
        else
        {
            walk.Sink.Date(DateOnly.FromDayNumber((int)newest));
        }
    }

    private static int[] CountNodes(View view)
    {
        var counts = new int[view.Graph.Model.NodeKinds.Length];
        for (var node = 0; node < view.Limits.Nodes; node++)
        {
            counts[view.Nodes.KindOf(node)] += view.HasNode(node) ? 1 : 0;
        }

        return counts;
    }

    private static int[] CountClaims(View view)
    {
        var counts = new int[view.Graph.Model.ClaimKinds.Length];
        for (var claim = 0; claim < view.Limits.Claims; claim++)
        {
            counts[view.Claims.KindOf(claim)] += view.Claims.IsLive(claim, view.Revision) ? 1 : 0;
        }

        return counts;
    }

    private static void WriteCounts(IAnswerSink sink, ObjectShape shape, string[] names, int[] counts)
    {
        sink.BeginList();
        for (var kind = 0; kind < counts.Length; kind++)
        {
            sink.BeginObject(shape);
            foreach (var slot in shape.Slots.OfType<KindCountSlot>())
            {
                sink.Field(slot);
                if (slot.IsCount)
                {
                    sink.Number((long)counts[kind]);
                }
                else
                {
                    sink.Text(names[kind]);
                }
            }

            sink.EndObject();
        }

        sink.EndList();
    }
}
