namespace KnowledgeGraph.Store.Embedded;

/// <summary>Wakes whoever waits for the next revision to be published. Safe for several threads.</summary>
internal sealed class PublicationSignal
{
    private TaskCompletionSource<bool> next = Fresh();
    private volatile bool isClosed;

    /// <summary>True at the next publication from now on, false when there will be none.</summary>
    public Task<bool> WaitAsync(CancellationToken cancellationToken)
    {
        var waiting = Volatile.Read(ref next).Task;
        return isClosed ? Task.FromResult(false) : waiting.WaitAsync(cancellationToken);
    }

    public void Raise() => Interlocked.Exchange(ref next, Fresh()).TrySetResult(true);

    /// <summary>Says that nothing more will be published.</summary>
    public void Close()
    {
        isClosed = true;
        Interlocked.Exchange(ref next, Fresh()).TrySetResult(false);
    }

    /// <summary>Those who wait go on elsewhere, not in the middle of a publication.</summary>
    private static TaskCompletionSource<bool> Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
