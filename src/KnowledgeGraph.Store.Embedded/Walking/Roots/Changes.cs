using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>What each later revision recorded and retracted. Everything in a change is as it was at its revision.</summary>
internal sealed class Changes(ChangesRoot root, RevisionFilter? filter, RevisionProjection projection) : Root
{
    public override IAnswer Run(View view, ReadContext context) => new WalkedAnswer(view, Write);

    private void Write(Walk walk)
    {
        walk.Sink.BeginList();
        var room = root.First;
        for (var revision = Math.Max(root.Since, 0) + 1; revision <= walk.View.Revision && room > 0; revision++)
        {
            walk.View.Step();
            var then = walk.View.At((int)revision);
            var content = new RevisionContent(then, filter);
            if (content.IsAskedFor)
            {
                projection.Write(walk with { View = then }, content);
                room--;
            }
        }

        walk.Sink.EndList();
    }
}

/// <summary>What the revision that is read recorded and retracted; null when that is nothing of what is asked for.</summary>
internal sealed class Change(RevisionFilter? filter, RevisionProjection projection) : Root
{
    public override IAnswer Run(View view, ReadContext context) => new WalkedAnswer(view, Write);

    private void Write(Walk walk)
    {
        var content = new RevisionContent(walk.View, filter);
        if (content.IsAskedFor)
        {
            projection.Write(walk, content);
        }
        else
        {
            walk.Sink.Null();
        }
    }
}
