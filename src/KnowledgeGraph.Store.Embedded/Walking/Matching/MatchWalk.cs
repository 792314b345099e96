using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>Which nodes the rows of a table mean.</summary>
/// <param name="nodes">How nodes are written, by the slot that asks for them.</param>
internal sealed class MatchWalk(MatchRoot root, MatchSource source, Dictionary<Slot, NodeProjection> nodes) : Root
{
    private readonly MatchTerms terms = new(root.Queries);

    public override IAnswer Run(View view, ReadContext context)
    {
        // Properties are compared, not looked up: the columns are in memory.
        var found = new MatchNodes<int>(terms.Properties);
        var candidates = terms.Properties.IsEmpty ? source.HavingAny(view, terms.Words, terms.Kinds) : MatchSource.All(view, terms.Kinds);
        foreach (var node in candidates)
        {
            view.Step();
            found.Add(node, source.Describe(view, node));
        }

        var ranked = MatchAnswers<int>.Rank(root, found, view.Cancellation);
        return new WalkedAnswer(view, walk => new MatchAnswers<int>(
            root, ranked, (slot, node, _) => nodes[slot].Write(walk, node)).WriteTo(walk.Sink));
    }
}

/// <summary>Which nodes may be the same as a given one.</summary>
/// <param name="nodes">How nodes are written, by the slot that asks for them.</param>
internal sealed class DuplicatesWalk(DuplicatesRoot root, MatchSource source, Dictionary<Slot, NodeProjection> nodes) : Root
{
    public override IAnswer Run(View view, ReadContext context)
    {
        var of = source.Describe(view, view.RequireNode(root.Of));
        var ranker = new DuplicateRanker(of);
        var candidates = of.Identifiers.IsEmpty ? source.HavingAny(view, ranker.Terms, [root.Kind]) : MatchSource.All(view, [root.Kind]);
        var hits = DuplicateConnection<int>.Rank(ranker, candidates.Select(node =>
        {
            view.Step();
            return (node, source.Describe(view, node));
        }));
        return new WalkedAnswer(view, walk => new DuplicateConnection<int>(
            root.Connection, hits, (slot, node, _) => nodes[slot].Write(walk, node)).WriteTo(walk.Sink));
    }
}
