namespace KnowledgeGraph.Traversals;

/// <summary>Keeps answers of traversals. It decides which; whoever asks does as it says.</summary>
public interface IAnswerCache
{
    /// <summary>
    /// Whether a traversal is to be made known before it runs for the first time. If not, one that never comes again costs nothing.
    /// </summary>
    bool KnowsFirst { get; }

    /// <summary>The place of a traversal in the cache: one for all that have the same canonical text, while any of them is in use.</summary>
    ICachedTraversal Find(Traversal traversal);
}

/// <summary>A traversal's place in the cache. Thread-safe.</summary>
public interface ICachedTraversal
{
    /// <summary>What to do for one operation. Does no I/O and never waits.</summary>
    /// <param name="kept">The answer when the plan is <see cref="CachePlan.Hit"/>; else null.</param>
    CachePlan Plan(PublishedRevision published, DateOnly today, out KeptAnswer? kept);

    /// <summary>
    /// The answer for an operation that <see cref="Plan"/> told to share: from another level of the cache, or by running
    /// <paramref name="source"/>, or that of another operation which is doing so already.
    /// </summary>
    /// <param name="cancellationToken">Ends the waiting; the work goes on while another operation waits for it.</param>
    /// <returns>Null when the answer is nobody else's (it has errors): the caller runs the store itself.</returns>
    ValueTask<KeptAnswer?> ShareAsync(PublishedRevision published, DateOnly today, IAnswerSource source, CancellationToken cancellationToken);

    /// <summary>Takes an answer of an operation that was told to offer it.</summary>
    /// <param name="taken">How long the store and the writing took.</param>
    void Offer(PublishedRevision published, DateOnly today, KeptAnswer answer, TimeSpan taken);
}

/// <summary>What an operation does about one root field.</summary>
public enum CachePlan
{
    /// <summary>Run the store, and forget the cache.</summary>
    Run,

    /// <summary>Run the store, and offer the answer.</summary>
    RunAndOffer,

    /// <summary>Ask <see cref="ICachedTraversal.ShareAsync"/>.</summary>
    Share,

    /// <summary>Write the answer that is there.</summary>
    Hit,
}

/// <summary>What answers a traversal where the cache doesn't.</summary>
public interface IAnswerSource
{
    /// <summary>Runs the store.</summary>
    /// <returns>Null when the answer can't be kept: it has errors, which name places in the one document.</returns>
    /// <exception cref="TraversalException">The store refuses it.</exception>
    ValueTask<KeptAnswer?> AnswerAsync(PublishedRevision published, DateOnly today, CancellationToken cancellationToken);
}
