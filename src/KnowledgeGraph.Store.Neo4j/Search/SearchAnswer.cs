using System.Runtime.InteropServices;
using KnowledgeGraph.Store.Neo4j.Connection;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Neo4j;

/// <summary>A search's answer: the ranked page.</summary>
internal sealed class SearchAnswer(
    CypherResult result, ConnectionQuery connection, SearchPage page, SearchRanker ranker, IReadOnlyDictionary<Slot, ItemReader> items) : IAnswer
{
    private readonly CursorCodec cursors = new(connection.Order);

    public void Dispose() => result.Dispose();

    public void WriteTo(IAnswerSink sink)
    {
        sink.BeginObject(connection.Shape.Object);
        foreach (var slot in connection.Shape.Slots)
        {
            if (slot is not TypeNameSlot)
            {
                sink.Field(slot);
                Write(slot, sink);
            }
        }

        sink.EndObject();
    }

    private void Write(Slot slot, IAnswerSink sink)
    {
        switch (slot)
        {
            case TotalCountSlot:
                sink.Number((long)page.Total);
                break;
            case EdgesSlot edges:
                WriteEach(sink, hit => WriteEdge(edges, hit, sink));
                break;
            case NodesSlot nodes:
                WriteEach(sink, hit => items[nodes].Write(hit.Item, sink));
                break;
            case PageInfoSlot info:
                WriteInfo(info, sink);
                break;
            default:
                throw new ArgumentException($"A {slot.GetType().Name} can't stand in a search.", nameof(slot));
        }
    }

    private void WriteEach(IAnswerSink sink, Action<SearchHit> write)
    {
        sink.BeginList();
        page.Hits.ForEach(write);
        sink.EndList();
    }

    private void WriteEdge(EdgesSlot slot, SearchHit hit, IAnswerSink sink)
    {
        sink.BeginObject(slot.Shape);
        foreach (var part in slot.Shape.Slots)
        {
            if (part is TypeNameSlot)
            {
                continue;
            }

            sink.Field(part);
            switch (part)
            {
                case CursorSlot:
                    WriteCursor(hit, sink);
                    break;
                case EdgeNodeSlot node:
                    items[node].Write(hit.Item, sink);
                    break;
                case ScoreSlot:
                    sink.Number(hit.Score);
                    break;
                default:
                    HighlightsWriter.Write((HighlightsSlot)part, ranker.Highlights(CollectionsMarshal.AsSpan(hit.Texts)), sink);
                    break;
            }
        }

        sink.EndObject();
    }

    private void WriteInfo(PageInfoSlot slot, IAnswerSink sink)
    {
        sink.BeginObject(slot.Shape);
        foreach (var part in slot.Shape.Slots.OfType<PageInfoPartSlot>())
        {
            sink.Field(part);
            switch (part.Part)
            {
                case PageInfoPart.HasNextPage:
                    sink.Boolean(page.HasNext);
                    break;
                case PageInfoPart.HasPreviousPage:
                    sink.Boolean(page.HasPrevious);
                    break;
                case var _ when page.Hits.Count == 0:
                    sink.Null();
                    break;
                default:
                    WriteCursor(part.Part == PageInfoPart.StartCursor ? page.Hits[0] : page.Hits[^1], sink);
                    break;
            }
        }

        sink.EndObject();
    }

    private void WriteCursor(SearchHit hit, IAnswerSink sink) => sink.Text(cursors.Encode(hit.Place.Values.AsSpan(), hit.Place.Id));
}
