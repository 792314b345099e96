using KnowledgeGraph.Model;
using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Analysis;

/// <summary>
/// The columns of the revisions that were asked for last. A revision's are made once, however many ask at the same time: of those of one
/// before it and what changed since, where there are any.
/// </summary>
internal sealed class ColumnCache(GraphModel model, IPositionReader reader)
{
    /// <summary>How many revisions are kept: the newest, one that it takes the place of, and one of `knownAt`.</summary>
    private const int Capacity = 3;

    private readonly Lock gate = new();
    private readonly LinkedList<(string History, long Revision, Task<PositionColumns> Columns)> kept = new();

    public async ValueTask<PositionColumns> ReadAsync(
        PositionModel positions, TraversalTime time, ReadContext context, CancellationToken cancellationToken)
    {
        var revision = await reader.FindRevisionAsync(positions, time.KnownAt, context.Revision, cancellationToken);
        return await Find(positions, revision).WaitAsync(cancellationToken);
    }

    private Task<PositionColumns> Find(PositionModel positions, long revision)
    {
        var history = reader.History;
        lock (gate)
        {
            for (var node = kept.First; node is not null; node = node.Next)
            {
                if (node.Value.Revision == revision && node.Value.History == history && !node.Value.Columns.IsFaulted)
                {
                    kept.Remove(node);
                    kept.AddFirst(node);
                    return node.Value.Columns;
                }
            }

            // Not under anybody's token: others wait for it, too.
            var before = kept.Where(each => each.History == history && each.Revision < revision && !each.Columns.IsFaulted)
                .OrderByDescending(each => each.Revision).FirstOrDefault();
            var columns = Task.Run(() => before.Columns is null
                ? ReadAsync(positions, revision)
                : UpdateAsync(positions, before.Revision, before.Columns, revision));
            kept.AddFirst((history, revision, columns));
            if (kept.Count > Capacity)
            {
                kept.RemoveLast();
            }

            return columns;
        }
    }

    private async Task<PositionColumns> ReadAsync(PositionModel positions, long revision)
    {
        var collector = new PositionCollector(model, positions);
        await reader.ReadAsync(positions, revision, collector, CancellationToken.None);
        return collector.Build();
    }

    private async Task<PositionColumns> UpdateAsync(
        PositionModel positions, long since, Task<PositionColumns> before, long revision)
    {
        await ((Task)before).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!before.IsCompletedSuccessfully)
        {
            return await ReadAsync(positions, revision);
        }

        var (added, removed) = (new PositionCollector(model, positions), new PositionCollector(model, positions));
        await reader.ReadChangesAsync(positions, since, revision, added, removed, CancellationToken.None);
        return ColumnUpdate.Apply(await before, added.ToBatch(), removed.ToBatch());
    }
}
