using System.Collections.Concurrent;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals.Tests;

/// <summary>
/// A store that holds nothing but revisions: each look at the newest one finds the next. It answers `graph { revision }` and the change of a
/// revision with the revision that it was read at, the odd ones with nothing where the change has conditions, and refuses everything else.
/// </summary>
internal sealed class RevisionStore : IGraphStore
{
    private long revision;

    /// <summary>Whether a look at `graph` can find the revision by itself.</summary>
    public bool PinsItself { get; init; }

    public GraphModel Model => TestSchemas.Politics.Model;

    /// <summary>What each run was told.</summary>
    public ConcurrentBag<ReadContext> Reads { get; } = [];

    public async ValueTask<long> GetRevisionAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        return Interlocked.Increment(ref revision);
    }

    /// <summary>Three revisions, and no more.</summary>
    public IAsyncEnumerable<long> FollowAsync(long after, CancellationToken cancellationToken) =>
        new[] { after + 1, after + 2, after + 3 }.ToAsyncEnumerable();

    public IPreparedTraversal Prepare(Traversal traversal) => traversal.Root switch
    {
        GraphRoot graph => PinsItself ? new SelfPinned(this, graph.Shape) : new Prepared(this, graph.Shape),
        ChangeRoot change => new Prepared(this, change.Shape, change.Where is not null),
        ChangesRoot => throw new TraversalException("NOT_KEPT", "This store keeps no changes."),
        _ => new Prepared(this, null),
    };

    /// <summary>Says of what it found by itself that it is the revision 100 or a later one.</summary>
    private sealed class SelfPinned(RevisionStore store, ObjectShape shape) : Prepared(store, shape), ISelfPinnedTraversal
    {
        private readonly RevisionStore store = store;

        public ValueTask<IAnswer> RunNewestAsync(DateOnly today, CancellationToken cancellationToken) =>
            RunAsync(new ReadContext(100 + store.revision, today), cancellationToken);
    }

    private class Prepared(RevisionStore store, ObjectShape? shape, bool leavesOutOdd = false) : IPreparedTraversal
    {
        public ValueTask<IAnswer> RunAsync(ReadContext context, CancellationToken cancellationToken)
        {
            store.Reads.Add(context);
            return shape is null
                ? throw new TraversalException("UNKNOWN_NODE", "This store has no nodes.")
                : ValueTask.FromResult<IAnswer>(new Answer(shape, context.Revision, leavesOutOdd && long.IsOddInteger(context.Revision)));
        }
    }

    private sealed class Answer(ObjectShape shape, long revision, bool isNull) : IAnswer
    {
        public void WriteTo(IAnswerSink sink)
        {
            if (isNull)
            {
                sink.Null();
                return;
            }

            sink.BeginObject(shape);
            foreach (var slot in shape.Slots)
            {
                sink.Field(slot);
                sink.Number(revision);
            }

            sink.EndObject();
        }

        public void Dispose()
        {
        }
    }
}
