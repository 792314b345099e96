using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Cache;

/// <summary>Answers that several processes share. It may forget any of them, and be away: then it has nothing, and says so at once.</summary>
internal interface ISharedAnswers
{
    /// <summary>Whether it is asked at all.</summary>
    bool IsUp { get; }

    /// <summary>What a look takes lately, in microseconds; NaN before the first.</summary>
    double LookMicroseconds { get; }

    /// <summary>Whether an answer is likely had from here sooner than by a run of the store that takes so long.</summary>
    bool IsFasterThan(double runMicroseconds);

    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> fired.</exception>
    ValueTask<KeptAnswer?> FindAsync(string key, CancellationToken cancellationToken);

    /// <summary>Keeps an answer if there is room, behind the caller's back.</summary>
    void Keep(string key, KeptAnswer answer);
}
