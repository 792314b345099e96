using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>
/// Nodes and claims by id or key. A claim is there whether or not it shows on the view's day, and a retracted one too, with
/// `retractedAt`: who asks for a claim by name wants to know what became of it. A key that several claims had in turn means
/// the newest of them.
/// </summary>
internal sealed class Lookup(LookupRoot root, TraversalTime time, NodeProjection? node, ClaimProjection? claim) : Root
{
    public override IAnswer Run(View view, ReadContext context)
    {
        var views = new View[root.Targets.Length];
        for (var i = 0; i < views.Length; i++)
        {
            var target = root.Targets[i].Time;
            views[i] = target == time ? view : view.At(target, context);
        }

        return new WalkedAnswer(view, walk => Write(walk.Sink, views));
    }

    private void Write(IAnswerSink sink, View[] views)
    {
        if (root.IsList)
        {
            sink.BeginList();
        }

        for (var i = 0; i < views.Length; i++)
        {
            var target = root.Targets[i];
            var isForeign = target.Time != time;
            if (isForeign)
            {
                sink.BeginView(target.Time);
            }

            Write(new Walk(views[i], sink), target.Reference);
            if (isForeign)
            {
                sink.EndView();
            }
        }

        if (root.IsList)
        {
            sink.EndList();
        }
    }

    private void Write(Walk walk, string reference)
    {
        var view = walk.View;
        var foundNode = view.FindNode(reference);
        if (foundNode >= 0 && node is not null && node.Has(view.Nodes.KindOf(foundNode)))
        {
            WarnOfMerge(walk, reference, foundNode);
            node.Write(walk, foundNode);
            return;
        }

        var foundClaim = FindClaim(view, reference);
        if (foundClaim >= 0 && claim is not null && claim.Has(view.Claims.KindOf(foundClaim)))
        {
            claim.Write(walk, foundClaim);
            return;
        }

        walk.Sink.Null();
    }

    private static void WarnOfMerge(Walk walk, string reference, int found)
    {
        var known = walk.View.Nodes.KeyUtf8Of(found);
        if (Ascii.Equals(known, reference))
        {
            return;
        }

        var key = Encoding.UTF8.GetString(known);
        if (NodeKey.TryRead(reference, out var asked) && asked != key)
        {
            walk.Sink.Warning(WarningCodes.Merged, MergedNode.Message(asked, key));
        }
    }

    private static int FindClaim(View view, string reference)
    {
        // The key of a claim that was given none is the id of its identity's first claim: as an id it means that one.
        var found = view.Graph.FindClaim(reference);
        if (found < 0)
        {
            found = view.Claims.Keys.Find(reference);
            while (found >= 0 && view.Claims.RecordedIn(found) > view.Revision)
            {
                found = view.Claims.Keys.Before(found);
            }
        }

        return found >= 0 && view.Claims.RecordedIn(found) <= view.Revision ? found : -1;
    }
}
