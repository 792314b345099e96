using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>The shortest paths between two nodes.</summary>
internal sealed class ShortestPaths(PathsRoot root, AnyClaims claims, PathProjection projection) : Root
{
    public override IAnswer Run(View view, ReadContext context)
    {
        var start = view.RequireNode(root.From);
        var end = view.RequireNode(root.To);
        var paths = Find(view, start, end, AvoidedNodes(view, start, end));
        return new WalkedAnswer(view, walk =>
        {
            WarnOfMerges(walk);
            Write(walk, start, paths);
        });
    }

    private List<int> AvoidedNodes(View view, int start, int end)
    {
        var avoided = root.Avoid.Select(view.RequireNode).ToList();
        var place = avoided.FindIndex(node => node == start || node == end);
        return place < 0 ? avoided : throw PathNotes.AvoidedEnd(root.Avoid[place]);
    }

    /// <summary>The paths to answer, and one more when there are more.</summary>
    private List<int[]> Find(View view, int start, int end, List<int> avoided)
    {
        if (start == end)
        {
            return [[]];
        }

        using var search = new PathSearch(view, claims, root.MaxHops);
        foreach (var node in avoided)
        {
            search.Avoid(node);
        }

        search.Run(start, end);
        return search.Length < 0 ? [] : PathList.Find(view, claims, search, start, root.First + 1);
    }

    private void WarnOfMerges(Walk walk)
    {
        foreach (var reference in root.References)
        {
            var key = Encoding.UTF8.GetString(walk.View.Nodes.KeyUtf8Of(walk.View.FindNode(reference)));
            if (NodeKey.TryRead(reference, out var asked) && asked != key)
            {
                walk.Sink.Warning(WarningCodes.Merged, MergedNode.Message(asked, key));
            }
        }
    }

    private void Write(Walk walk, int start, List<int[]> paths)
    {
        if (paths.Count > root.First)
        {
            walk.Sink.Warning(WarningCodes.Truncated, PathNotes.MoreThan(root.First));
        }

        walk.Sink.BeginList();
        foreach (var path in paths.Take(root.First))
        {
            projection.Write(walk, start, path);
        }

        walk.Sink.EndList();
    }
}
