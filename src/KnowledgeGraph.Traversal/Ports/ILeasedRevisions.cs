namespace KnowledgeGraph.Traversals;

/// <summary>
/// A store that several processes share, and that may answer <see cref="IGraphStore.GetPublishedAsync"/> out of this process's memory for a
/// moment: by a lease. Whoever writes through this port, in whichever process, sees to it before acknowledging that nobody's lease stands for
/// an older revision any more (docs/decisions/0014).
/// </summary>
public interface ILeasedRevisions
{
    /// <summary>
    /// Lets this process's writers call on the holders of leases, and holds one itself while operations come and <paramref name="calls"/> is up.
    /// Runs until it is cancelled, whatever fails meanwhile: then the store is asked, as without a lease.
    /// </summary>
    /// <param name="lease">For how long what was read last may be answered; zero to hold none.</param>
    Task LeaseAsync(IRevisionCalls calls, TimeSpan lease, CancellationToken cancellationToken);
}

/// <summary>
/// How processes that share a store call on each other when one has published. That a call arrives makes acknowledging fast, not right: a
/// writer whose call isn't answered waits until the leases have run out.
/// </summary>
public interface IRevisionCalls
{
    /// <summary>Whether calls are likely to arrive.</summary>
    bool IsUp { get; }

    /// <summary>Answers calls from now on.</summary>
    /// <param name="holder">The name under which this process is called on.</param>
    /// <param name="lapse">Is done before a call is answered. Has to be fast and thread-safe.</param>
    void Answer(string holder, Action lapse);

    /// <summary>Calls on holders, and waits until each has answered.</summary>
    /// <returns>False when not all of them did within the patience.</returns>
    ValueTask<bool> CallAsync(IReadOnlyCollection<string> holders, TimeSpan patience);
}
