using System.Collections.Immutable;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>Writes what a revision recorded and retracted.</summary>
/// <param name="nodes">By response key, where it is of nodes.</param>
/// <param name="claims">By response key, where it is of claims.</param>
internal sealed class RevisionProjection(
    ObjectShape shape, ImmutableDictionary<string, NodeProjection> nodes, ImmutableDictionary<string, ClaimProjection> claims)
{
    public void Write(Walk walk, RevisionContent content)
    {
        var revision = walk.View.Revision;
        var revisions = walk.View.Graph.Revisions;
        walk.Sink.BeginObject(shape);
        foreach (var slot in shape.Slots.OfType<ChangePartSlot>())
        {
            walk.Sink.Field(slot);
            switch (slot.Part)
            {
                case ChangePart.Revision:
                    walk.Sink.Number((long)revision);
                    break;
                case ChangePart.RecordedAt:
                    walk.Sink.DateTime(new DateTimeOffset(revisions.RecordedAt(revision), TimeSpan.Zero));
                    break;
                case ChangePart.Author:
                    walk.Sink.Text(revisions.AuthorOf(revision));
                    break;
                case ChangePart.Nodes:
                    WriteList(walk, content.Nodes(), nodes[slot.Key.Name].Write);
                    break;
                case ChangePart.Recorded:
                    WriteList(walk, content.Recorded(), claims[slot.Key.Name].Write);
                    break;
                default:
                    WriteList(walk, content.Retracted(), claims[slot.Key.Name].Write);
                    break;
            }
        }

        walk.Sink.EndObject();
    }

    private static void WriteList(Walk walk, List<int> items, Action<Walk, int> write)
    {
        walk.Sink.BeginList();
        foreach (var item in items)
        {
            walk.View.Step();
            write(walk, item);
        }

        walk.Sink.EndList();
    }
}
