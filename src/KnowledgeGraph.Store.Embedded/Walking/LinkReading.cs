using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>Goes over all claims that a view shows.</summary>
internal static class LinkReading
{
    public static void Read(View view, ImmutableArray<ClaimKind> kinds, ILinkSink sink)
    {
        var isTaken = new bool[view.Graph.Model.ClaimKinds.Length];
        foreach (var kind in kinds)
        {
            isTaken[kind.Index] = true;
        }

        var isTold = new bool[view.Limits.Nodes];
        for (var claim = 0; claim < view.Limits.Claims; claim++)
        {
            view.Step();
            if (isTaken[view.Claims.KindOf(claim)] && view.IsVisible(claim))
            {
                var (subject, @object) = (view.Claims.SubjectOf(claim), view.Claims.ObjectOf(claim));
                Tell(view, subject, isTold, sink);
                Tell(view, @object, isTold, sink);
                sink.Link(subject, @object, view.Claims.IsSymmetric(claim));
            }
        }
    }

    private static void Tell(View view, int node, bool[] isTold, ILinkSink sink)
    {
        if (!isTold[node])
        {
            isTold[node] = true;
            sink.Node(node, view.Nodes.IdOf(node));
        }
    }
}
