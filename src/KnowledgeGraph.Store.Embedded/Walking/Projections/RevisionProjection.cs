using System.Collections.Immutable;
using System.Runtime.InteropServices;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>Writes what the revision of the view recorded and retracted.</summary>
/// <param name="nodes">By response key, where it is of nodes.</param>
/// <param name="claims">By response key, where it is of claims.</param>
internal sealed class RevisionProjection(
    ObjectShape shape, ImmutableDictionary<string, NodeProjection> nodes, ImmutableDictionary<string, ClaimProjection> claims)
{
    public void Write(Walk walk)
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
                    WriteNodes(walk, revision, nodes[slot.Key.Name]);
                    break;
                case ChangePart.Recorded:
                    WriteClaims(walk, Recorded(walk.View, revision), claims[slot.Key.Name]);
                    break;
                default:
                    WriteClaims(walk, walk.View.Claims.RetractedBy(revision).ToArray(), claims[slot.Key.Name]);
                    break;
            }
        }

        walk.Sink.EndObject();
    }

    private static void WriteNodes(Walk walk, int revision, NodeProjection projection)
    {
        var table = walk.View.Nodes;
        var first = FirstOf(revision, walk.View.Limits.Versions, table.RevisionOf);
        var changed = new List<int>();
        for (var version = first; version < walk.View.Limits.Versions && table.RevisionOf(version) == revision; version++)
        {
            changed.Add(table.NodeOf(version));
        }

        walk.View.Sort(CollectionsMarshal.AsSpan(changed), table.CompareIds);
        walk.Sink.BeginList();
        foreach (var node in changed)
        {
            walk.View.Step();
            projection.Write(walk, node);
        }

        walk.Sink.EndList();
    }

    private static int[] Recorded(View view, int revision)
    {
        var first = FirstOf(revision, view.Limits.Claims, view.Claims.RecordedIn);
        var last = FirstOf(revision + 1, view.Limits.Claims, view.Claims.RecordedIn);
        return [.. Enumerable.Range(first, last - first)];
    }

    private static void WriteClaims(Walk walk, int[] changed, ClaimProjection projection)
    {
        walk.View.Sort(changed, walk.View.Claims.Ids.Compare);
        walk.Sink.BeginList();
        foreach (var claim in changed)
        {
            walk.View.Step();
            projection.Write(walk, claim);
        }

        walk.Sink.EndList();
    }

    /// <summary>The first place whose revision is that one or later; revisions grow with the places.</summary>
    private static int FirstOf(int revision, int count, Func<int, int> revisionOf)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (revisionOf(middle) < revision)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
