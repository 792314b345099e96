namespace KnowledgeGraph.Traversals;

/// <summary>Pushes a connection of hits that were ranked above the port, for every store alike.</summary>
public abstract class HitConnection<THit>(ConnectionQuery connection, List<THit> hits)
    where THit : IRankedHit
{
    private readonly CursorCodec cursors = new(SearchOrder.Keys);
    private readonly HitPage<THit> page = new(hits, connection.Page);

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

    /// <summary>Pushes the node of a hit.</summary>
    /// <param name="slot">The <see cref="NodesSlot"/> or <see cref="EdgeNodeSlot"/> that asks for it.</param>
    protected abstract void WriteNode(Slot slot, THit hit, IAnswerSink sink);

    /// <summary>Pushes what an edge has of a hit beside node, cursor and score.</summary>
    protected abstract void WriteExplanation(Slot slot, THit hit, IAnswerSink sink);

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
            case NodesSlot:
                WriteEach(sink, hit => WriteNode(slot, hit, sink));
                break;
            case PageInfoSlot info:
                WriteInfo(info, sink);
                break;
            default:
                throw new ArgumentException($"A {slot.GetType().Name} can't stand in a connection of hits.", nameof(slot));
        }
    }

    private void WriteEach(IAnswerSink sink, Action<THit> write)
    {
        sink.BeginList();
        page.Hits.ForEach(write);
        sink.EndList();
    }

    private void WriteEdge(EdgesSlot slot, THit hit, IAnswerSink sink)
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
                case EdgeNodeSlot:
                    WriteNode(part, hit, sink);
                    break;
                case ScoreSlot:
                    sink.Number((double)hit.Place.Values[0]!);
                    break;
                default:
                    WriteExplanation(part, hit, sink);
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

    private void WriteCursor(THit hit, IAnswerSink sink) => sink.Text(cursors.Encode(hit.Place.Values.AsSpan(), hit.Place.Id));
}
