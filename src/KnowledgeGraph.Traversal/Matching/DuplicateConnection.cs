using System.Collections.Immutable;

namespace KnowledgeGraph.Traversals;

/// <summary>A node that may be the same as the one asked for.</summary>
/// <param name="Item">Where the store has it.</param>
public sealed record DuplicateHit<T>(T Item, Keyset Place, ImmutableArray<MatchReason> Reasons) : IRankedHit;

/// <summary>Ranks what a store found as possible duplicates, and pushes the page.</summary>
/// <param name="writeNode">Pushes a node for the slot that asks for it.</param>
public sealed class DuplicateConnection<T>(ConnectionQuery connection, List<DuplicateHit<T>> hits, Action<Slot, T, IAnswerSink> writeNode)
    : HitConnection<DuplicateHit<T>>(connection, hits)
{
    /// <param name="found">Nodes of the kind of the one asked for, each once; that one may be among them.</param>
    public static List<DuplicateHit<T>> Rank(DuplicateRanker ranker, IEnumerable<(T Item, MatchNode Node)> found)
    {
        var hits = new List<DuplicateHit<T>>();
        foreach (var (item, node) in found)
        {
            if (ranker.Score(node) is var (score, reasons))
            {
                hits.Add(new DuplicateHit<T>(item, new Keyset([score, node.FoldedName], node.Id), reasons));
            }
        }

        return hits;
    }

    protected override void WriteNode(Slot slot, DuplicateHit<T> hit, IAnswerSink sink) => writeNode(slot, hit.Item, sink);

    protected override void WriteExplanation(Slot slot, DuplicateHit<T> hit, IAnswerSink sink)
    {
        var shape = ((ReasonsSlot)slot).Shape;
        sink.BeginList();
        foreach (var reason in hit.Reasons)
        {
            sink.BeginObject(shape);
            foreach (var part in shape.Slots.OfType<ReasonPartSlot>())
            {
                sink.Field(part);
                Write(part.Part, reason, sink);
            }

            sink.EndObject();
        }

        sink.EndList();
    }

    private static void Write(ReasonPart part, MatchReason reason, IAnswerSink sink)
    {
        if (part == ReasonPart.Score)
        {
            sink.Number(reason.Score);
            return;
        }

        sink.Text(part switch
        {
            ReasonPart.Rule => Naming.EnumValue(reason.Rule.ToString()),
            ReasonPart.Field => reason.Field,
            ReasonPart.Value => reason.Value,
            ReasonPart.OtherField => reason.OtherField,
            _ => reason.OtherValue,
        });
    }
}
