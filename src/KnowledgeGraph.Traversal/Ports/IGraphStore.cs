using KnowledgeGraph.Model;

namespace KnowledgeGraph.Traversals;

/// <summary>The read side of a store.</summary>
public interface IGraphStore
{
    GraphModel Model { get; }

    /// <summary>The newest published revision; 0 when nothing was ever written.</summary>
    ValueTask<long> GetRevisionAsync(CancellationToken cancellationToken);

    /// <summary>
    /// The newest published revision with what it shows of each kind. Whatever was published before the call is in it, whichever process
    /// wrote it; and a read at it sees all of it.
    /// </summary>
    async ValueTask<PublishedRevision> GetPublishedAsync(CancellationToken cancellationToken) =>
        PublishedRevision.Untold(Model, await GetRevisionAsync(cancellationToken));

    /// <summary>
    /// The revisions after <paramref name="after"/>: those that are published already, then each as it is published, whichever
    /// process wrote it. Every one is yielded once, in order, and can be read at when it is. Ends when the store is closed.
    /// </summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> fired while the next one was awaited.</exception>
    IAsyncEnumerable<long> FollowAsync(long after, CancellationToken cancellationToken);

    /// <summary>
    /// Makes a traversal ready to run: what can be worked out without the graph's content is worked out here, once.
    /// The result is thread-safe and may be kept as long as the store.
    /// </summary>
    IPreparedTraversal Prepare(Traversal traversal);
}

/// <summary>A traversal that a store is ready to run, any number of times and at once.</summary>
public interface IPreparedTraversal
{
    /// <summary>Reads at one revision. Completes synchronously where the store needs no I/O.</summary>
    /// <param name="cancellationToken">
    /// Stops the work at any time, <see cref="IAnswer.WriteTo"/> included, with an <see cref="OperationCanceledException"/>.
    /// </param>
    ValueTask<IAnswer> RunAsync(ReadContext context, CancellationToken cancellationToken);
}

/// <summary>A traversal that finds out which revision is the newest while it reads, where that costs less than to ask for it before.</summary>
public interface ISelfPinnedTraversal : IPreparedTraversal
{
    /// <summary>
    /// Reads at the newest published revision, as <see cref="IGraphStore.GetPublishedAsync"/> has it at some time after the call, and at no other;
    /// which one it was isn't told.
    /// </summary>
    /// <inheritdoc cref="IPreparedTraversal.RunAsync"/>
    ValueTask<IAnswer> RunNewestAsync(DateOnly today, CancellationToken cancellationToken);
}

/// <summary>What all root fields of one operation share.</summary>
/// <param name="Revision">The published revision that the operation is pinned to.</param>
/// <param name="Today">The day for traversals that name none.</param>
public readonly record struct ReadContext(long Revision, DateOnly Today)
{
    /// <summary>The revision with its kinds; null where nobody keeps answers read at it.</summary>
    public PublishedRevision? Published { get; init; }
}

/// <summary>The values that a traversal found, at rest until they are pushed.</summary>
public interface IAnswer : IDisposable
{
    /// <summary>Pushes the answer's one value (an object, a list or null), depth first, slots in the order of their shapes.</summary>
    void WriteTo(IAnswerSink sink);
}

/// <summary>A failure that the client can understand: code and message are shown as they are.</summary>
/// <param name="cause">What the operator has to know and no client may see: it goes to the log.</param>
public sealed class TraversalException(string code, string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>One of the documented codes of <see cref="StoreErrorCodes"/> or the engine's.</summary>
    public string Code { get; } = code;

    /// <summary>Where a traversal has to start from a node, and there is none of that id or key at the revision read.</summary>
    public static TraversalException UnknownNode(string reference) => new(
        StoreErrorCodes.UnknownNode, $"“{reference}” names no node: give an id or a key; `search` finds them by name.");
}
