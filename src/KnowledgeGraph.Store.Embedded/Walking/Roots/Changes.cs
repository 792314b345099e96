using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>What each later revision recorded and retracted. Everything in a change is as it was at its revision.</summary>
internal sealed class Changes(ChangesRoot root, RevisionProjection projection) : Root
{
    public override IAnswer Run(View view, ReadContext context) => new WalkedAnswer(view, Write);

    private void Write(Walk walk)
    {
        walk.Sink.BeginList();
        var first = Math.Max(root.Since, 0) + 1;
        for (var revision = first; revision <= walk.View.Revision && revision - first < root.First; revision++)
        {
            walk.View.Step();
            projection.Write(walk with { View = walk.View.At((int)revision) });
        }

        walk.Sink.EndList();
    }
}

/// <summary>What the revision that is read recorded and retracted.</summary>
internal sealed class Change(RevisionProjection projection) : Root
{
    public override IAnswer Run(View view, ReadContext context) => new WalkedAnswer(view, projection.Write);
}
