using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Store.Embedded;

/// <summary>A write that waits for its turn. Thread-safe.</summary>
internal sealed class PendingWrite(GraphWrite write, CancellationToken cancellationToken)
{
    private readonly TaskCompletionSource<WriteResult> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int isTaken;

    public GraphWrite Write => write;

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>Completes when the write is durable and visible, or has failed.</summary>
    public Task<WriteResult> Done => done.Task;

    /// <summary>What it came to inside the transaction; it counts once that is committed.</summary>
    public WriteResult? Result { get; set; }

    /// <summary>Whether it is the caller's, to write it or to call it off; only the first one's.</summary>
    public bool TryTake() => Interlocked.Exchange(ref isTaken, 1) == 0;

    /// <summary>Called when the caller wants no more of it: it is called off unless it is being written.</summary>
    public void Cancel()
    {
        if (TryTake())
        {
            done.TrySetCanceled(cancellationToken);
        }
    }

    public void Succeed() => done.TrySetResult(Result!);

    public void Fail(Exception failure)
    {
        if (failure is OperationCanceledException)
        {
            done.TrySetCanceled(cancellationToken);
        }
        else
        {
            done.TrySetException(failure);
        }
    }
}
