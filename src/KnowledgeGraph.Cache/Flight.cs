using KnowledgeGraph.Traversals;

namespace KnowledgeGraph.Cache;

/// <summary>
/// One run of the store that all operations wait for which ask for its answer meanwhile. It goes on while one of them is left.
/// Thread-safe.
/// </summary>
internal sealed class Flight(PublishedRevision published, DateOnly day)
{
    private readonly Lock gate = new();
    private readonly CancellationTokenSource abandoned = new();
    private readonly TaskCompletionSource<KeptAnswer?> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int waiting;

    public PublishedRevision Published => published;

    public DateOnly Day => day;

    /// <summary>Fires when nobody waits any more.</summary>
    public CancellationToken Abandoned => abandoned.Token;

    /// <summary>Whether there is still somebody whom it goes on for. Each who joined has to wait.</summary>
    public bool TryJoin(bool isFirst)
    {
        lock (gate)
        {
            if (!isFirst && waiting == 0)
            {
                return false;
            }

            waiting++;
            return true;
        }
    }

    public async ValueTask<KeptAnswer?> WaitAsync(Action<Flight>? begin, CancellationToken cancellationToken)
    {
        // Registered before the work begins, which may take the whole time on this thread.
        await using var leaving = cancellationToken.UnsafeRegister(static flight => ((Flight)flight!).Leave(), this);
        begin?.Invoke(this);
        try
        {
            return await answer.Task.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The waiting may have ended before the registration was called, which now won't be.
            if (leaving.Unregister())
            {
                Leave();
            }

            throw;
        }
    }

    public void Land(KeptAnswer? found) => answer.TrySetResult(found);

    public void Fail(Exception failure)
    {
        if (failure is OperationCanceledException)
        {
            answer.TrySetCanceled(Abandoned);
        }
        else
        {
            answer.TrySetException(failure);
        }

        // Whoever waited may have left before it failed.
        _ = answer.Task.Exception;
    }

    /// <summary>Somebody whose operation was cancelled; who gets the answer doesn't leave.</summary>
    private void Leave()
    {
        lock (gate)
        {
            if (--waiting > 0)
            {
                return;
            }
        }

        abandoned.Cancel();
    }
}
