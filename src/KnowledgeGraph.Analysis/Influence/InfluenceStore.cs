using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Analysis;

/// <summary>A store that answers `influence` too: it reads the links of the store behind it and measures them.</summary>
/// <param name="links">The same store.</param>
public sealed class InfluenceStore(IGraphStore store, ILinkReader links) : IGraphStore
{
    public GraphModel Model => store.Model;

    public ValueTask<long> GetRevisionAsync(CancellationToken cancellationToken) => store.GetRevisionAsync(cancellationToken);

    public ValueTask<PublishedRevision> GetPublishedAsync(CancellationToken cancellationToken) => store.GetPublishedAsync(cancellationToken);

    public IAsyncEnumerable<long> FollowAsync(long after, CancellationToken cancellationToken) => store.FollowAsync(after, cancellationToken);

    public IPreparedTraversal Prepare(Traversal traversal) => traversal.Root is InfluenceRoot root
        ? new PreparedInfluence(store, links, root, traversal.Time)
        : store.Prepare(traversal);
}

internal sealed class PreparedInfluence(IGraphStore store, ILinkReader links, InfluenceRoot root, TraversalTime time) : IPreparedTraversal
{
    public async ValueTask<IAnswer> RunAsync(ReadContext context, CancellationToken cancellationToken)
    {
        var collected = new LinkCollector();
        await links.ReadLinksAsync(root.Kinds, time, context, collected, cancellationToken);
        var ranking = InfluenceRanking.Of(collected.ToLinks(), root.Metric, store.Model, root.Ranked, cancellationToken);
        var answer = new InfluenceAnswer(root, ranking);
        var needed = new NeededItems();
        answer.Write(needed);
        answer.Found = await needed.FindAsync(new GraphLookups(store, time, context, cancellationToken));
        return answer;
    }
}
