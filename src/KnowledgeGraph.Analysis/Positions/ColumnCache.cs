using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Analysis;

/// <summary>The columns of the revisions that were asked for last. A revision's are read once, however many ask at the same time.</summary>
internal sealed class ColumnCache(GraphModel model, IPositionReader reader)
{
    /// <summary>How many revisions are kept: the newest, one that it takes the place of, and one of `knownAt`.</summary>
    private const int Capacity = 3;

    private readonly Lock gate = new();
    private readonly LinkedList<(long Revision, Task<PositionColumns> Columns)> kept = new();

    public async ValueTask<PositionColumns> ReadAsync(
        PositionModel positions, TraversalTime time, ReadContext context, CancellationToken cancellationToken)
    {
        var revision = await reader.FindRevisionAsync(positions, time.KnownAt, context.Revision, cancellationToken);
        return await Find(positions, revision).WaitAsync(cancellationToken);
    }

    private Task<PositionColumns> Find(PositionModel positions, long revision)
    {
        lock (gate)
        {
            for (var node = kept.First; node is not null; node = node.Next)
            {
                if (node.Value.Revision == revision && !node.Value.Columns.IsFaulted)
                {
                    kept.Remove(node);
                    kept.AddFirst(node);
                    return node.Value.Columns;
                }
            }

            // Not under anybody's token: others wait for it, too.
            var columns = Task.Run(() => BuildAsync(positions, revision));
            kept.AddFirst((revision, columns));
            if (kept.Count > Capacity)
            {
                kept.RemoveLast();
            }

            return columns;
        }
    }

    private async Task<PositionColumns> BuildAsync(PositionModel positions, long revision)
    {
        var collector = new PositionCollector(model, positions);
        await reader.ReadAsync(positions, revision, collector, CancellationToken.None);
        return collector.Build();
    }
}
